import Family from "./Family.astro";
import Paper from "./Paper.astro";
import Topic from "./Topic.astro";

/** What introductions of families and topics may use. */
export const mdxComponents = { Family, Paper, Topic };
