/** Requirements for every workflow and form on GitHub: pinned actions, least permissions, existing names. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { repository } from "../src/urls.ts";
import { site } from "../src/config.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const root = new URL("../", import.meta.url).pathname;
const read = (file: string) => readFileSync(join(root, file), "utf8");
const filesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".yml"))
    .map((file) => `${folder}/${file}`);

const workflows = filesIn(".github/workflows").map((file) => ({
  file,
  text: read(file),
  workflow: parse(read(file)) as Workflow,
}));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file} ${name}`, workflow, job })),
);

describe("every workflow", () => {
  it.each(filesIn(".github/workflows"))("%s is valid YAML", (file) => {
    const { errors, warnings } = parseDocument(read(file), { uniqueKeys: true });
    expect([...errors, ...warnings]).toEqual([]);
  });

  it("pins each action to a commit and notes its version", () => {
    const lines = workflows.flatMap(({ text }) =>
      [...text.matchAll(/^.*\buses:.*$/gm)].map((match) => match[0].trim()),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+(\.\d+){0,2}$/.test(line))).toEqual([]);
  });

  it("pins an action to the same commit everywhere", () => {
    const commits = new Map<string, Set<string>>();
    for (const { text } of workflows) {
      for (const [, action = "", commit = ""] of text.matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@([0-9a-f]{40})/g)) {
        commits.set(action, (commits.get(action) ?? new Set()).add(commit));
      }
    }
    expect([...commits].filter(([, known]) => known.size > 1)).toEqual([]);
  });

  it("has read-only default permissions, a timeout and no concurrent runs", () => {
    for (const { file, workflow } of workflows) {
      expect(workflow.permissions, file).toEqual({ contents: "read" });
      expect(workflow.concurrency, file).toBeDefined();
    }
    expect(jobs.filter(({ job }) => job["timeout-minutes"] === undefined).map(({ name }) => name)).toEqual([]);
  });

  it("leaves no token in a checkout, unless it pushes", () => {
    const left = jobs.filter(({ job }) =>
      job.steps.some(
        (step) => step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false,
      ),
    );
    expect(left.filter(({ job }) => job.permissions?.["contents"] !== "write").map(({ name }) => name)).toEqual([]);
  });

  it("has no expression in a script, since it could contain untrusted text", () => {
    const scripts = jobs.flatMap(({ name, job }) => job.steps.map(({ run = "" }) => `${name}: ${run}`));
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });

  it("runs only npm scripts that exist, with checked-in files", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = workflows.flatMap(({ text }) =>
      [...text.matchAll(/npm (?:run ([\w-]+)|(test)\b)/g)].map((match) => match[1] ?? match[2] ?? ""),
    );
    expect(named).toContain("check");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe("a workflow that runs an untrusted pull request", () => {
  const strangers = workflows.filter(({ workflow }) => "pull_request" in workflow.on);

  it("never runs with this repository's permissions", () => {
    expect(strangers.map(({ file }) => file)).toContain(".github/workflows/pull-request.yml");
    const privileged = ["pull_request_target", "workflow_run", "issue_comment", "issues"];
    expect(workflows.filter(({ workflow }) => privileged.some((event) => event in workflow.on))).toEqual([]);
  });

  it("uses no secret", () => {
    expect(strangers.filter(({ text }) => /\bsecrets\b\s*[.[:]/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("has read permissions only", () => {
    const writing = strangers.flatMap(({ file, workflow }) =>
      Object.entries(workflow.jobs).flatMap(([name, { permissions = {}, steps }]) =>
        Object.entries(permissions)
          .filter(([, level]) => level === "write")
          // Findings of an analysis that runs no code of the pull request.
          .filter(([scope]) => scope !== "security-events" || steps.some(({ run }) => run !== undefined))
          .map(([scope]) => `${file} ${name}: ${scope}`),
      ),
    );
    expect(writing).toEqual([]);
  });
});

describe("the issue forms", () => {
  interface Form {
    name: string;
    description: string;
    labels: string[];
    body: { type: string; id?: string; attributes: { label?: string }; validations?: { required?: boolean } }[];
  }
  const form = (name: string) => parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`)) as Form;
  const labels = (parse(read(".github/labels.yml")) as { name: string; color: string; description: string }[]).map(
    ({ name }) => name,
  );

  it("have the fields that the site's links prefill, with types that GitHub prefills", () => {
    for (const address of [
      repository.reportError({ paper: "phi-3", field: "results.2.value", value: "69%" }),
      repository.suggestPaper(),
    ]) {
      const url = new URL(address);
      const { body } = form((url.searchParams.get("template") ?? "").replace(/\.yml$/, ""));
      const fillable = body.filter(({ type }) => type === "input" || type === "textarea").map(({ id }) => id);
      const filled = [...url.searchParams.keys()].filter((key) => key !== "template" && key !== "title");
      expect(filled.filter((key) => !fillable.includes(key))).toEqual([]);
    }
  });

  it("require only an arXiv id to suggest a paper", () => {
    const required = form("suggest-paper").body.filter(({ validations }) => validations?.required);
    expect(required.map(({ id }) => id)).toEqual(["arxiv"]);
  });

  it("and Dependabot use labels that exist", () => {
    const { updates } = parse(read(".github/dependabot.yml")) as { updates: { labels: string[] }[] };
    const used = [...form("suggest-paper").labels, ...form("report-error").labels, ...updates.flatMap((u) => u.labels)];
    expect(used.filter((label) => !labels.includes(label))).toEqual([]);
  });

  it("have labels that GitHub accepts", () => {
    const text = parse(read(".github/labels.yml")) as { name: string; color: string; description: string }[];
    for (const label of text) {
      expect(Object.keys(label)).toEqual(["name", "color", "description"]);
      expect(label.color).toMatch(/^[0-9a-f]{6}$/);
      expect(label.description.length).toBeLessThanOrEqual(100);
      expect(label.name + label.description).not.toMatch(/[\t\n"]/);
    }
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("link to this repository's private reports", () => {
    const { contact_links } = parse(read(".github/ISSUE_TEMPLATE/config.yml")) as { contact_links: { url: string }[] };
    expect(contact_links.map(({ url }) => url)).toEqual([`${site.repository}/security/advisories/new`]);
  });
});

it("has code owners that belong to this repository's organization", () => {
  const organization = new URL(site.repository).pathname.split("/")[1];
  const owners = [...read(".github/CODEOWNERS").matchAll(/@\S+/g)].map((match) => match[0]);
  expect(new Set(owners)).toEqual(new Set([`@${organization}/maintainers`]));
});
