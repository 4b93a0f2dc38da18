import { openSearchDescription } from "../outputs/seo/open-search.ts";

export const GET = () =>
  new Response(openSearchDescription(), { headers: { "Content-Type": "application/opensearchdescription+xml" } });
