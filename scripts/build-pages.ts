/** Makes pages as its parent says: run by scripts/build.ts, in a process of its own. */
import { makePages, type Making } from "../src/parts/make-pages.ts";
import { answer, tell } from "./child.ts";

answer((making: Making) => makePages(making, (progress) => tell({ progress })));
