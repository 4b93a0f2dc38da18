/** Limits a page's content security policy to the hashes of its own inline scripts. */
import { createHash } from "node:crypto";

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g;

/**
 * Astro writes the hashes of all scripts of the site into every page: a kilobyte that does not compress, and a wider
 * policy than needed. External files are allowed by `'self'`.
 */
export function keepOwnScriptHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(([, , code = ""]) => createHash("sha256").update(code).digest("base64")),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(/ 'sha256-([^']+)'/g, (named, hash: string) => (own.has(hash) ? named : "")),
  );
}
