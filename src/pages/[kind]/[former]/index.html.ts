import type { APIRoute } from "astro";
import { catalogue } from "../../../catalogue/index.ts";
import { movedPage } from "../../../layouts/moved-page.ts";
import { links } from "../../../urls.ts";

interface Moved {
  name: string;
  path: string;
}

/** A page at each former id. */
export const getStaticPaths = () => {
  const moved = (kind: string, name: string, path: string, aliases: readonly string[] = []) =>
    aliases.map((former) => ({ params: { kind, former }, props: { name, path } satisfies Moved }));
  return [
    ...catalogue.papers.flatMap(({ id, short, aliases }) => moved("papers", short, links.paper(id), aliases)),
    ...catalogue.families.flatMap(({ id, name, aliases }) => moved("families", name, links.family(id), aliases)),
    ...catalogue.topics.flatMap(({ id, name, aliases }) => moved("topics", name, links.topic(id), aliases)),
    ...catalogue.benchmarks.flatMap(({ id, name, aliases }) => moved("benchmarks", name, links.benchmark(id), aliases)),
    ...[...catalogue.modelById.values()].flatMap(({ model }) =>
      moved("models", model.name, links.model(model.id), model.aliases),
    ),
    ...[...catalogue.outsideModels].flatMap(([id, { name, aliases }]) =>
      moved("models", name, links.model(id), aliases),
    ),
  ];
};

export const GET: APIRoute<Moved> = ({ props: { name, path } }) =>
  new Response(movedPage(name, path), { headers: { "content-type": "text/html" } });
