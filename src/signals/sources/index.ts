import { github } from "./github.ts";
import { huggingFace } from "./hugging-face.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import type { SignalSource } from "./source.ts";

/** All sources of signals. */
export const sources: readonly SignalSource[] = [huggingFace, github, semanticScholar];

/** A paper's signals in a snapshot, by the sources that give them. */
export const signalFields = { ...semanticScholar.signals, ...github.signals, ...huggingFace.signals };
