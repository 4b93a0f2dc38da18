/** What a process that makes pages runs: bundled with all pages, see `bundle.ts`. */
import { createApp } from "astro/app/entrypoint";
import { StaticPaths } from "astro:static-paths";

const app = createApp({ streaming: false });
// Astro answers a failure with a page that tells of it.
const renderError = app.renderError.bind(app);
app.renderError = (request, options) => {
  if (options.status === 500) throw options.error instanceof Error ? options.error : new Error("it has no answer");
  return renderError(request, options);
};

/** All addresses that the site answers, as paths below its base, each with the route that makes it. */
export const addresses = () => new StaticPaths(app).getAll();
export type Address = Awaited<ReturnType<typeof addresses>>[number];

/**
 * Makes what stands at an address.
 * @throws what the page throws
 */
export function render(url: URL, { route }: Address): Promise<Response> {
  return app.render(new Request(url), { routeData: route });
}
