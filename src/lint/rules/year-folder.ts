/** The folder is the year of the first version, so that files are easy to find. */
import type { PaperRule } from "../rule.ts";

export const yearFolder: PaperRule = {
  name: "year-folder",
  severity: "error",
  check({ id, content: { file }, fields: { published } }) {
    const year = published.slice(0, 4);
    return file.startsWith(`content/papers/${year}/`)
      ? []
      : [
          {
            file,
            field: "published",
            message: `the first version is from ${year}`,
            hint: `move the file to content/papers/${year}/${id}.md`,
          },
        ];
  },
};
