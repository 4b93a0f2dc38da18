import { robotsText } from "../outputs/seo/robots.ts";

export const GET = () => new Response(robotsText(), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
