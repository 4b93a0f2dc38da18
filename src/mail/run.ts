/** One run of the daily or weekly mail: from the catalogue to a file and, where requested, to its recipients. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import { digestsOf, makeDigest, type Digest, type Period } from "../outputs/feeds/digest.ts";
import { addDays, mondayOf } from "../lib/dates.ts";
import { writeAtomically } from "../lib/atomic-write.ts";
import { deliver, type Delivery } from "./deliver.ts";
import { composeDigest, messageIdOf, toEml, type MailingList } from "./message.ts";
import { carriedBefore, readState } from "./state.ts";

/** Days for which a paper is still included if no earlier digest had it: pull requests may be merged late. */
export const LATE_DAYS = 14;

const address = z
  .string()
  .trim()
  .regex(/^(?:[^<>\r\n"]{1,200}<)?[^\s<>@,;"]+@[^\s<>@,;"]+>?$/, { error: "is not a mail address" });

/** Settings of the mail, from the environment: addresses and secrets are never in the repository. */
export const mailSettings = z.object({
  MAIL_FROM: address,
  /** One address, or several separated by commas. */
  MAIL_TO: z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim()))
    .pipe(z.array(address).min(1)),
  MAIL_UNSUBSCRIBE_URL: z.url({ protocol: /^https$/, error: "is not an https address" }).optional(),
  MAIL_UNSUBSCRIBE_MAIL: address.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "is not an address like smtp://user:password@host:587" }).optional(),
});

export type MailSettings = z.output<typeof mailSettings>;

/** The settings, or one line for each that is missing or wrong. */
export function readMailSettings(env: NodeJS.ProcessEnv): { settings: MailSettings } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([key, value]) => key in mailSettings.shape && value));
  const parsed = mailSettings.safeParse(given);
  if (parsed.success) return { settings: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return name in given ? `${name} ${issue.message}` : `${name} is not set`;
    }),
  };
}

/**
 * The digest of a day or week, together with late papers that no earlier mail included.
 * @returns undefined if it would be empty
 */
export function digestFor(catalogue: Catalogue, period: Period, date: string, stateFolder: string): Digest | undefined {
  const from = period === "day" ? date : mondayOf(date);
  const digest = digestsOf(catalogue.announced, period).find((candidate) => candidate.from === from);
  const id = makeDigest(period, from, []).id;
  const carried = carriedBefore(stateFolder, id);
  const late = carried
    ? catalogue.announced.filter(
        ({ id, added }) => added < from && added >= addDays(from, -LATE_DAYS) && !carried.has(id),
      )
    : [];
  const papers = [...(digest?.papers ?? []), ...late];
  return papers.length === 0 ? undefined : makeDigest(period, from, papers);
}

/** Writes the mail as a file; returns its path. */
export async function writeEml(digest: Digest, facts: Facts, catalogue: Catalogue, list: MailingList, folder: string) {
  const eml = await toEml(composeDigest(digest, facts, catalogue), list, new Date());
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${digest.id}.eml`);
  writeAtomically(file, eml);
  return file;
}

/** Sends the digest to every recipient who has not received it. */
export async function sendDigest(
  digest: Digest,
  facts: Facts,
  catalogue: Catalogue,
  settings: MailSettings & { SMTP_URL: string },
  options: { stateFolder: string; resend?: boolean; timeout?: number },
): Promise<Delivery[]> {
  const mail = composeDigest(digest, facts, catalogue);
  const now = new Date();
  return deliver({
    smtpUrl: settings.SMTP_URL,
    from: bareAddress(settings.MAIL_FROM),
    recipients: settings.MAIL_TO,
    emlFor: (recipient) => toEml(mail, { ...mailingList(settings), to: recipient }, now),
    state: readState(options.stateFolder, digest.id) ?? {
      digest: digest.id,
      messageId: messageIdOf(digest),
      papers: digest.papers.map(({ id }) => id),
      recipients: {},
    },
    ...options,
  });
}

export function mailingList(settings: MailSettings): MailingList {
  return {
    from: settings.MAIL_FROM,
    to: settings.MAIL_TO.join(", "),
    unsubscribeUrl: settings.MAIL_UNSUBSCRIBE_URL,
    unsubscribeMail: settings.MAIL_UNSUBSCRIBE_MAIL,
  };
}

/** `a@b.example` of `Name <a@b.example>`. */
function bareAddress(address: string): string {
  return /<([^<>]+)>$/.exec(address)?.[1] ?? address;
}
