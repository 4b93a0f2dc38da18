/** Generates `docs/hosting/nginx.conf` from the rules. */
import {
  binary,
  cacheControl,
  everywhere,
  immutable,
  named,
  strictTransportSecurity,
  structured,
  text,
} from "./rules.ts";

/** A configuration for `conf.d/` or `sites-enabled/`: one site, at the root of its host or below a path. */
export function nginxConfig(): string {
  const compressed = [...Object.values({ ...text, ...structured }), ...Object.values(named)];
  // nginx compresses text/html by default, and warns if it is listed.
  const listed = (types: readonly string[]) => types.filter((type) => type !== "text/html").join(" ");
  const types = Object.entries({ ...text, ...structured, ...binary }).filter(
    ([, type]) => type !== "application/octet-stream",
  );
  const pattern = (glob: string) => `~/${glob.replaceAll(".", "\\.").replace("*", ".+")}$`;
  return `# Smallprint on nginx; see docs/hosting.md. Put it into /etc/nginx/conf.d/ and change the four lines marked HERE.
# Made from src/hosting/ by \`npx vitest run --project unit src/hosting -u\`; tests run it.

map $uri $smallprint_cache {
    default "${cacheControl.other}";
${immutable.map((glob) => `    ${pattern(glob)} "${cacheControl.immutable}";`).join("\n")}
}

map $https $smallprint_hsts {
    default "";
    on "${strictTransportSecurity}";
}

server {
    listen 80; # HERE, with TLS: listen 443 ssl; ssl_certificate …; ssl_certificate_key …;
    server_name papers.example; # HERE

    # At the root of a host: the folder with the files of dist/, and an empty base. Below a path, BASE_PATH=/smallprint:
    # the folder in which they stand in a folder "smallprint", and "/smallprint".
    root /srv/papers; # HERE
    set $base ""; # HERE

    # A folder without a page is no secret, and nothing to see either.
    error_page 403 404 =404 $base/404.html;
    # /papers/phi-3 leads to /papers/phi-3/ by its path alone: right behind a proxy and below a path too.
    absolute_redirect off;
    index index.html;

    types {
${types.map(([ending, type]) => `        ${type} ${ending};`).join("\n")}
    }
    # Pagefind's files too: they are gzip inside and must not be compressed or declared as such.
    default_type application/octet-stream;
${Object.entries(named)
  .map(
    ([end, type]) => `    location ~ ${end.replaceAll(".", "\\.")}$ {
        types { }
        default_type ${type};
    }`,
  )
  .join("\n")}

    charset utf-8;
    charset_types ${listed(Object.values(text))};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_comp_level 6;
    gzip_min_length 1024;
    gzip_types ${listed(compressed)};

    # A location with an add_header of its own would lose all of these.
    add_header Cache-Control $smallprint_cache always;
    add_header Strict-Transport-Security $smallprint_hsts always;
${Object.entries(everywhere)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join("\n")}
}
`;
}
