import type { CslItem } from "../csl-item.ts";
import { answerFromThread } from "../thread-answer.ts";
import { readLiterature } from "./read-literature.ts";

await answerFromThread(({ text, known }: { readonly text: string; readonly known: readonly CslItem[] }) => readLiterature(text, known));
