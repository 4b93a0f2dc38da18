/**
 * The report as workflow commands, which GitHub shows next to the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import { countIssues, printable, sortIssues, type Issue } from "../../reader/issue.ts";

/** One command a line, and a last line of counts. */
export function formatGithub(issues: readonly Issue[]): string {
  return [...sortIssues(issues).map(annotation), countIssues(issues)].join("\n");
}

function annotation(issue: Issue): string {
  const properties = Object.entries({
    file: issue.file,
    line: issue.line ?? 1,
    col: issue.column ?? 1,
    title: issue.field === undefined ? issue.rule : `${issue.rule}: ${issue.field}`,
  }).map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`);
  const message = issue.hint === undefined ? issue.message : `${issue.message}. ${issue.hint}`;
  return `::${issue.severity} ${properties.join(",")}::${escapeText(printable(message))}`;
}

/** A line break would end the command and could start another one. */
function escapeText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
