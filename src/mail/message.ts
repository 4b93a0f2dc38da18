/** The digest as a mail, in plain text and HTML. */
import juice from "juice";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { escapeXml } from "../lib/escape-xml.ts";
import type { Facts } from "../facts/facts.ts";
import { digestGroups, digestTitle, type Digest, type DigestGroup } from "../outputs/feeds/digest.ts";
import { digestHtml } from "../outputs/feeds/digest-item.ts";
import { numberText, sourcedNumbers } from "../outputs/feeds/paper-item.ts";
import { toAbsoluteUrl, external, links } from "../urls.ts";
import { pluralize } from "../lib/pluralize.ts";
import { citeLine } from "../schema/author-names.ts";
import { limits, site } from "../config.ts";
import { mailStyles } from "./styles.ts";

/** Addresses of one mailing list. */
export interface MailingList {
  /** `Smallprint <digest@example.org>` */
  from: string;
  to: string;
  /** https address that accepts a one-click POST (RFC 8058). */
  unsubscribeUrl?: string | undefined;
  /** Mail address for unsubscribing. */
  unsubscribeMail?: string | undefined;
}

export interface DigestMail {
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/**
 * `<digest.2026-11-24@smallprint.example>`: the same for every copy of a digest, so that a repeated mail is recognized
 * as a duplicate.
 */
export function messageIdOf(digest: Digest): string {
  return `<digest.${digest.id}@${new URL(site.url).hostname}>`;
}

export function composeDigest(digest: Digest, facts: Facts, catalogue: Catalogue): DigestMail {
  const groups = digestGroups(digest, catalogue, limits.digestPapers);
  return {
    subject: `${site.name}, ${digest.name}: ${digestTitle(digest)}`,
    text: plainText(digest, groups, facts, catalogue),
    html: styledHtml(digest, digestHtml(digest, groups, facts, catalogue)),
    messageId: messageIdOf(digest),
  };
}

/**
 * The mail as sent (RFC 5322): `multipart/alternative`, with the headers that lists need (RFC 2369, RFC 2919, RFC
 * 8058). The same input gives the same bytes.
 */
export async function toEml(mail: DigestMail, list: MailingList, date: Date): Promise<Buffer> {
  const ways = [
    ...(list.unsubscribeUrl === undefined ? [] : [`<${list.unsubscribeUrl}>`]),
    ...(list.unsubscribeMail === undefined ? [] : [`<mailto:${list.unsubscribeMail}?subject=unsubscribe>`]),
  ];
  const composer = new MailComposer({
    from: list.from,
    to: list.to,
    subject: mail.subject,
    date,
    messageId: mail.messageId,
    text: mail.text,
    html: mail.html,
    // A boundary derived from the message's id, so that the bytes are reproducible.
    baseBoundary: mail.messageId.replace(/[^\w.-]/g, ""),
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      "List-Id": `${site.name} digest <digest.${new URL(site.url).hostname}>`,
      "List-Archive": `<${toAbsoluteUrl(links.digests())}>`,
      ...(ways.length === 0 ? {} : { "List-Unsubscribe": ways.join(", ") }),
      // One click needs the https address; without it the header would be wrong.
      ...(list.unsubscribeUrl === undefined ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
      "Auto-Submitted": "auto-generated",
      Precedence: "list",
    },
  } as ConstructorParameters<typeof MailComposer>[0]);
  return composer.compile().build();
}

function plainText(digest: Digest, groups: readonly DigestGroup[], facts: Facts, catalogue: Catalogue): string {
  const lines = [`${site.name}, ${digest.name}: ${pluralize(digest.papers.length, "paper")} added`, ""];
  for (const group of groups) {
    lines.push(group.name.toUpperCase(), "");
    for (const paper of group.papers) {
      const [number] = sourcedNumbers(paper, facts, catalogue, 1);
      lines.push(`* ${paper.short}`, `  ${paper.title}. ${citeLine(paper.authors)}, ${paper.published.slice(0, 4)}.`);
      lines.push(`  ${paper.tldr}`);
      if (number !== undefined) lines.push(`  ${numberText(number)}`);
      lines.push(`  ${toAbsoluteUrl(links.paper(paper.id))}`, `  ${external.arxivAbstract(paper.arxiv)}`, "");
    }
    if (group.more > 0) lines.push(`  and ${group.more} more on ${group.name}`, "");
  }
  if (groups.some(({ more }) => more > 0)) {
    lines.push(`All ${digest.papers.length} papers of this digest: ${toAbsoluteUrl(links.digest(digest.id))}`, "");
  }
  return [...lines, "-- ", ...footer(digest)].join("\n");
}

function footer(digest: Digest): string[] {
  return [
    `In the browser: ${toAbsoluteUrl(links.digest(digest.id))}`,
    `Other feeds and digests: ${toAbsoluteUrl(links.feeds())}`,
    "Summaries by Smallprint, CC BY 4.0. This mail has no images and no tracking.",
  ];
}

/** A complete document: styles are inlined for mail programs, except the rules for dark schemes. */
function styledHtml(digest: Digest, content: string): string {
  const title = `${site.name}, ${digest.name}`;
  return juice(
    `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeXml(title)}</title>
<style>${mailStyles}</style>
</head>
<body>
<div class="page">
<p class="mark"><a href="${escapeXml(toAbsoluteUrl(site.base))}">${escapeXml(site.name)}</a></p>
<h1>${escapeXml(digest.name)}</h1>
<p class="lead">${pluralize(digest.papers.length, "paper")} entered the catalogue.</p>
${content}
<p class="foot">${footer(digest)
      .map((line) => escapeXml(line).replace(/https:\/\/\S+/, (url) => `<a href="${url}">${url}</a>`))
      .join("<br>")}</p>
</div>
</body>
</html>
`,
    { preserveMediaQueries: true, applyWidthAttributes: false, insertPreservedExtraCss: true },
  );
}
