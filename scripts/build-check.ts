/** Checks the content as its parent says: run by scripts/build.ts, in a process of its own. */
import { checkForBuild, type Checking } from "../src/parts/check-content.ts";
import { answer } from "./child.ts";

answer((checking: Checking) => checkForBuild(checking));
