import { catalogue } from "../catalogue/index.ts";
import { bulkText } from "../outputs/tables/bulk-downloads.ts";
import { facts } from "../facts/index.ts";

export const GET = () => bulkText("models", catalogue, facts);
