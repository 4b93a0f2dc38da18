import { catalogue } from "../../../catalogue/index.ts";
import { bulkDatabase } from "../../../outputs/tables/bulk-downloads.ts";
import { facts } from "../../../facts/index.ts";

export const GET = () => bulkDatabase(catalogue, facts);
