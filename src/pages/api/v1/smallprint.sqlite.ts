import { catalogue } from "../../../catalogue/index.ts";
import { wholeDatabase } from "../../../outputs/tables/bulk-downloads.ts";
import { facts } from "../../../facts/index.ts";

export const GET = () => wholeDatabase(catalogue, facts);
