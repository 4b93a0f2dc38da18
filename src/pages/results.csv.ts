import { catalogue } from "../catalogue/index.ts";
import { wholeText } from "../outputs/tables/bulk-downloads.ts";
import { facts } from "../facts/index.ts";

export const GET = () => wholeText("results", catalogue, facts);
