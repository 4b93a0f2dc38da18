/** All rules, by what they check. */
import type { CatalogueRule, ContentRule, PaperRule, TextRule } from "../rule.ts";
import { addresses } from "./addresses.ts";
import { authorDashes } from "./author-dashes.ts";
import { characters } from "./characters.ts";
import { dates } from "./dates.ts";
import { duplicates } from "./duplicates.ts";
import { fileName } from "./file-name.ts";
import { https } from "./https.ts";
import { keyOrder } from "./key-order.ts";
import { lineEnds } from "./line-ends.ts";
import { lineage } from "./lineage.ts";
import { lookAlikes } from "./look-alikes.ts";
import { markdown } from "./markdown.ts";
import { mdx } from "./mdx.ts";
import { nearTitles } from "./near-titles.ts";
import { numbers } from "./numbers.ts";
import { originality } from "./originality.ts";
import { quoting } from "./quoting.ts";
import { references } from "./references.ts";
import { repeatedChanges } from "./repeated-changes.ts";
import { signals } from "./signals.ts";
import { siteLinks } from "./site-links.ts";
import { sources, unusedSources } from "./sources.ts";
import { strayFiles } from "./stray-files.ts";
import { summaryLength } from "./summary-length.ts";
import { tagsInText } from "./tags-in-text.ts";
import { todo } from "./todo.ts";
import { trailingSpace } from "./trailing-space.ts";
import { withdrawn } from "./withdrawn.ts";
import { yearFolder } from "./year-folder.ts";

export const textRules: readonly TextRule[] = [
  fileName,
  lineEnds,
  trailingSpace,
  quoting,
  characters,
  lookAlikes,
  todo,
  https,
  tagsInText,
];
export const contentRules: readonly ContentRule[] = [markdown, summaryLength, mdx, keyOrder, authorDashes];
export const paperRules: readonly PaperRule[] = [dates, numbers, sources, unusedSources, yearFolder, repeatedChanges];
export const catalogueRules: readonly CatalogueRule[] = [
  strayFiles,
  references,
  duplicates,
  nearTitles,
  lineage,
  withdrawn,
  siteLinks,
  originality,
  signals,
  addresses,
];
