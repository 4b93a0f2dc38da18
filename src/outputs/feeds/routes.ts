/** Routes of the feeds' files, for the endpoints under `pages/`. */
import type { APIRoute } from "astro";
import type { FeedFormat } from "../../urls.ts";
import { site } from "../../config.ts";
import type { Feed } from "./feed.ts";
import { feeds } from "./index.ts";

/** Every feed that has a `feed.<format>` file, by the path of its folder below the base. */
export function feedRoutes(format: FeedFormat) {
  return feeds.flatMap((feed) => {
    const file = feed.files[format]?.slice(site.base.length);
    if (file === undefined || !file.endsWith(`feed.${format}`)) return [];
    const place = file.slice(0, -`/feed.${format}`.length);
    return [{ params: { place: place === "" ? undefined : place }, props: { feed } }];
  });
}

export function feedResponse(write: (feed: Feed) => string | Response | Promise<Response>): APIRoute<{ feed: Feed }> {
  return ({ props }) => {
    const written = write(props.feed);
    return typeof written === "string" ? new Response(written) : written;
  };
}
