import { downloads } from "../../../api/files.ts";
import { paperText } from "../../../api/index.ts";
import { textResponse } from "../../../api/response.ts";
import { catalogue } from "../../../catalogue/index.ts";

export const GET = () => textResponse(catalogue.papers.values().map(paperText), downloads.jsonl.type);
