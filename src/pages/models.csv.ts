import { catalogue } from "../catalogue/index.ts";
import { wholeText } from "../exports/whole-files.ts";
import { facts } from "../facts/index.ts";

export const GET = () => wholeText("models", catalogue, facts);
