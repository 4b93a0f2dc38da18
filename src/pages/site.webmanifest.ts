import { links } from "../urls.ts";
import { site } from "../config.ts";

export const GET = () =>
  new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.tagline,
      start_url: links.home(),
      scope: links.home(),
      display: "minimal-ui",
      background_color: "#fdfcf8",
      theme_color: "#fdfcf8",
      icons: [192, 512].map((size) => ({
        src: links.file(`icon-${size}.png`),
        sizes: `${size}x${size}`,
        type: "image/png",
      })),
    }),
    { headers: { "Content-Type": "application/manifest+json" } },
  );
