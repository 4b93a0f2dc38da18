/** Makes search index and whole files as its parent says: run by scripts/build.ts, in a process of its own. */
import { makeBeside, type Beside } from "../src/parts/beside.ts";
import { answer, tell } from "./child.ts";

answer((beside: Beside) => makeBeside(beside, (known) => tell({ known })));
