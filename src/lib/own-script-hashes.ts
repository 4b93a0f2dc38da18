/** A page's content security policy names the hashes of its own inline scripts only, not those of the whole site. */
import { createHash } from "node:crypto";

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g;

/**
 * Astro writes the hash of every script of the site into every page: a kilobyte that does not compress, and more
 * allowed than is needed. Files beside the page are allowed by `'self'`.
 */
export function keepOwnScriptHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(([, , code = ""]) => createHash("sha256").update(code).digest("base64")),
  );
  return html.replace(POLICY, (policy) =>
    policy.replace(/ 'sha256-([^']+)'/g, (named, hash: string) => (own.has(hash) ? named : "")),
  );
}
