/** `_headers`: the headers that Netlify and Cloudflare Pages do not send by themselves. */
import {
  binary,
  cacheControl,
  contentType,
  everywhere,
  immutable,
  named,
  strictTransportSecurity,
  structured,
  text,
} from "./rules.ts";

/** Extensions that every host knows. */
const KNOWN = new Set(["html", "css", "js", "json", "xml", "svg", "png", "woff2"]);

/**
 * Each header is set by one rule only, because Cloudflare joins the values of all matching rules. Both hosts revalidate
 * other files by default, so `Cache-Control` is set for immutable files only.
 * @param base as in `site.base`
 */
export function headersText(base: string): string {
  const rule = (pattern: string, headers: Record<string, string>) =>
    [base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const typed = (pattern: string) => rule(pattern, { "Content-Type": contentType(pattern) ?? "" });
  const unknown = Object.keys({ ...text, ...structured, ...binary }).filter((ending) => {
    return !KNOWN.has(ending) && contentType(`x.${ending}`) !== "application/octet-stream";
  });
  return `${[
    "# Read by Netlify and Cloudflare Pages at the root of what is published; see docs/hosting.md.",
    rule("*", { ...everywhere, "Strict-Transport-Security": strictTransportSecurity }),
    ...immutable.map((pattern) => rule(pattern, { "Cache-Control": cacheControl.immutable })),
    ...unknown.map((ending) => typed(`*.${ending}`)),
    // A file name may be at the root or in folders, an extension anywhere.
    ...Object.keys(named).flatMap((end) =>
      end.startsWith("/") ? [typed(end.slice(1)), typed(`*${end}`)] : [typed(`*${end}`)],
    ),
  ].join("\n\n")}\n`;
}
