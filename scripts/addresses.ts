/** Records the published addresses, so that the lint can refuse a change that removes one. */
import { fileURLToPath } from "node:url";
import { newAddresses, recordAddresses } from "../src/lint/addresses.ts";
import { lintCatalogue } from "../src/lint/lint.ts";
import { errorsOf } from "../src/reader/issue.ts";
import { readArguments } from "./arguments.ts";

const help = `Adds the addresses of all papers, families, topics, benchmarks and models to content/addresses.txt.
Run it when they are published: from then on the check refuses a change that removes one.

  npm run addresses                adds what is new
  npm run addresses -- --check     only reports what is new

Exit code: 0 all are listed, 1 an error in the content, or (--check) one is not listed, 2 invalid arguments.`;

const { values: options } = readArguments(help, { check: { type: "boolean", default: false } });
const root = fileURLToPath(new URL("..", import.meta.url));
const { content, issues } = lintCatalogue(root, new Date().toISOString().slice(0, 10));
const errors = errorsOf(issues);
// A list that cannot be read is written again; any other error might hide an address.
const blocking = errors.filter(({ rule, line }) => rule !== "addresses" || line !== undefined);
if (blocking.length > 0) {
  console.error(`The catalogue has ${blocking.length} problems, and nothing was listed: run npm run check`);
  process.exitCode = 1;
} else {
  const added = options.check ? newAddresses(content) : recordAddresses(content);
  for (const path of added) console.log(`/${path}/`);
  console.log(
    added.length === 0 ? "all addresses are listed" : `${added.length} ${options.check ? "not listed" : "added"}`,
  );
  if (options.check && added.length > 0) process.exitCode = 1;
}
