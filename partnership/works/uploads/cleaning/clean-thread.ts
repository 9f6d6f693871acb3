import { answerFromThread } from "../../thread-answer.ts";
import { cleanPdf } from "./clean-pdf.ts";
import { cleanWord } from "./clean-word.ts";
import type { Cleaner, DocumentToClean } from "./cleaned-document.ts";

const CLEANERS: Readonly<Record<DocumentToClean["type"], Cleaner>> = {
  "application/pdf": cleanPdf,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": cleanWord,
};

await answerFromThread(({ type, bytes }: DocumentToClean) => CLEANERS[type](bytes));
