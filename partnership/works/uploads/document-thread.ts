import { answerFromThread } from "../thread-answer.ts";
import { readDocument, type DocumentType } from "./read-document.ts";

await answerFromThread(({ type, bytes }: { readonly type: DocumentType; readonly bytes: Uint8Array }) => readDocument(type, bytes));
