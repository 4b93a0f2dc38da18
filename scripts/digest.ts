/** Writes the digest of a day or week as a mail and can send it. */
import { relative, resolve } from "node:path";
import { catalogueFromContent } from "../src/catalogue/from-content.ts";
import { lintCatalogue } from "../src/lint/lint.ts";
import { buildFacts } from "../src/facts/facts.ts";
import { digestFor, mailingList, readMailSettings, sendDigest, writeEml } from "../src/mail/run.ts";
import { pluralize } from "../src/lib/pluralize.ts";
import { day } from "../src/schema/fields.ts";
import { errorsOf, formatIssues } from "../src/reader/issue.ts";
import { readArguments, refuse } from "./arguments.ts";
import { catalogueRoot } from "./caller.ts";

const today = new Date().toISOString().slice(0, 10);
const help = `Writes what was added on a day or in a week as a mail (.eml) and, with --send, delivers it over SMTP.

  npm run digest -- --date 2026-11-24           writes .digest/2026-11-24.eml
  npm run digest -- --week                      the week of the date, Monday to Sunday
  npm run digest -- --send                      also delivers it; a second run sends nothing twice
  npm run digest -- --send --resend             also to recipients whose delivery was interrupted
  npm run digest -- --state DIR                 folder for mails and the record of what was sent (.digest)
  npm run digest -- --root DIR                  the catalogue in another folder

Settings come from the environment:
  MAIL_FROM              "Smallprint <digest@example.org>"
  MAIL_TO                the list's address, or several separated by commas
  MAIL_UNSUBSCRIBE_URL   https address for one-click unsubscribing (RFC 8058)
  MAIL_UNSUBSCRIBE_MAIL  address to which subscribers mail to unsubscribe
  SMTP_URL               smtp://user:password@host:587 or smtps://…   (--send)
Without --send, MAIL_FROM and MAIL_TO default to placeholders.

Exit code: 0 written or sent, or nothing was added; 1 something was not delivered, or an error in the content;
2 invalid arguments or settings.`;

const { values: options } = readArguments(help, {
  date: { type: "string", default: today },
  week: { type: "boolean", default: false },
  send: { type: "boolean", default: false },
  resend: { type: "boolean", default: false },
  state: { type: "string", default: ".digest" },
  root: { type: "string" },
});
if (!day.safeParse(options.date).success) refuse(`--date needs a day like 2026-11-24, found "${options.date}"`, help);
if (options.date > today) refuse(`--date ${options.date} is in the future`, help);
if (options.resend && !options.send) refuse("--resend needs --send", help);

const root = catalogueRoot(options.root, help);
const stateFolder = resolve(root, options.state);
const placeholders = options.send ? {} : { MAIL_FROM: "digest@smallprint.example", MAIL_TO: "list@smallprint.example" };
const read = readMailSettings({ ...placeholders, ...process.env });
if ("problems" in read) refuse(read.problems.join("\n"), help);
const { settings } = read;
const { SMTP_URL } = settings;
if (options.send && SMTP_URL === undefined) refuse("SMTP_URL is not set", help);

const { content, issues } = lintCatalogue(root, today);
const errors = errorsOf(issues);
if (errors.length > 0) {
  console.error(`${formatIssues(errors)}\n\nNothing was written or sent.`);
  process.exit(1);
}
const catalogue = catalogueFromContent(content);
const facts = buildFacts(catalogue);
const digest = digestFor(catalogue, options.week ? "week" : "day", options.date, stateFolder);
if (digest === undefined) {
  console.log(`Nothing was added ${options.week ? "in the week of" : "on"} ${options.date}: no mail.`);
  process.exit(0);
}
const file = await writeEml(digest, facts, catalogue, mailingList(settings), stateFolder);
console.log(`${relative(root, file)}: ${pluralize(digest.papers.length, "paper")}`);
if (options.send && SMTP_URL !== undefined) {
  const deliveries = await sendDigest(
    digest,
    facts,
    catalogue,
    { ...settings, SMTP_URL },
    {
      stateFolder,
      resend: options.resend,
    },
  );
  for (const { recipient, outcome, reason } of deliveries) {
    const hint = outcome === "unknown" ? " (it may have arrived: --resend sends it again)" : "";
    console[outcome === "failed" || outcome === "unknown" ? "error" : "log"](
      `${recipient}: ${outcome}${reason === undefined ? "" : `, ${reason}`}${hint}`,
    );
  }
  const undelivered = deliveries.filter(({ outcome }) => outcome === "failed" || outcome === "unknown").length;
  if (undelivered > 0) {
    console.error(`${undelivered} of ${deliveries.length} not delivered: run the same command again.`);
    process.exitCode = 1;
  }
}
