import { catalogue } from "../../../catalogue/index.ts";
import { wholeDatabase } from "../../../exports/whole-files.ts";
import { facts } from "../../../facts/index.ts";

export const GET = () => wholeDatabase(catalogue, facts);
