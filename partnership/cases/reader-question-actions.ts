import { createHash } from "node:crypto";
import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { openCaseInUnit } from "./case-actions.ts";
import { decisionOf, findCase, notesOf, type CaseFile, type Note, type Readable, type StoredDecision } from "./case-records.ts";
import { tellAsker } from "./tell-asker.ts";
import {
  confirmAddress,
  eraseAskers,
  findReaderLink,
  findReaderQuestion,
  insertReaderLink,
  insertReaderQuestion,
  receiptKey,
  type ReaderQuestion,
} from "./reader-question-records.ts";

/** A question as the form takes it. */
export interface AskedQuestion {
  readonly reference: string;
  readonly receivedAt: string;
  readonly release: string;
  readonly dataflow: string;
  readonly key: string;
  readonly figure: string;
  readonly shown: string;
  readonly wrong: string;
  readonly source: string;
  readonly office: string;
  readonly email: string;
  readonly language: string;
  /** SHA-256 of the secret that its reader was given; "" for one without. */
  readonly secretHash: string;
}

/** SHA-256 of a secret, as it is kept. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Makes a case of a reader's question, once however often it is taken in, and sends the receipt where an address was given. */
export const takeInQuestion = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  question: AskedQuestion,
): Promise<{ readonly reference: string }> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { receivedAt, office, email, language, secretHash, ...fields } = question;
    const { id: caseId, reference } = await openCaseInUnit(unit, {
      kind: "figure-question",
      fields,
      bodyId: null,
      openedBy: undefined,
      key: `reader's question ${question.reference}`,
    });
    if (await findReaderQuestion(unit, { caseId })) return { reference };
    const { release, dataflow, key } = question;
    await insertReaderQuestion(unit, {
      case_id: caseId,
      reference: question.reference,
      release,
      dataflow,
      key,
      office,
      address: email === "" ? null : email.toLowerCase(),
      address_confirmed_at: null,
      language,
      received_at: new Date(receivedAt),
    });
    if (secretHash !== "") await insertReaderLink(unit, { hash: secretHash, case_id: caseId, by_mail: false });
    if (email !== "")
      unit.enqueue({
        queue: "send-mail",
        key: receiptKey(caseId),
        payload: { to: email.toLowerCase(), template: "question-receipt", values: { reference: question.reference, shown: fields.shown } },
      });
    return { reference };
  });

/** A question as its reader may see it: where it stands, notes meant for them, the answer. */
export interface FollowedQuestion {
  readonly question: ReaderQuestion;
  readonly file: CaseFile;
  readonly notes: readonly Note[];
  readonly decision: StoredDecision | undefined;
  /** The secret came by mail, so the address can be confirmed with it. */
  readonly byMail: boolean;
}

/** A question for whoever has its secret; undefined for everybody else, whether or not there is one. */
export const followQuestion = async (from: Readable, reference: string, secret: string): Promise<FollowedQuestion | undefined> => {
  const question = await findReaderQuestion(from, { reference });
  const link = question && secret !== "" ? await findReaderLink(from, question.caseId, hashOfSecret(secret)) : undefined;
  if (!question || !link) return undefined;
  const [file, notes, decision] = await Promise.all([
    findCase(from, { id: question.caseId }),
    notesOf(from, question.caseId),
    decisionOf(from, question.caseId),
  ]);
  return { question, file: file!, notes: notes.filter(({ internal }) => !internal), decision, byMail: link.byMail };
};

/** Makes a secret for a mail to whoever asked, when the mail is sent, so that none waits in the outbox. Undefined where nobody is to be told any more. */
export const secretForMail = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  reference: string,
): Promise<string | undefined> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const question = await findReaderQuestion(unit, { reference });
    if (!question || question.address === null) return undefined;
    const secret = Buffer.from(surroundings.randomBytes(18)).toString("base64url");
    await insertReaderLink(unit, { hash: hashOfSecret(secret), case_id: question.caseId, by_mail: true });
    unit.log({ action: "make-reader-link", objectKind: "case", object: question.caseId });
    return secret;
  });

/** Notes that the address is the reader's, proved by a secret that came there; the answer follows at once where there is one. */
export const confirmAsker = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  given: { readonly reference: string; readonly secret: string },
): Promise<"confirmed" | "unknown"> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const followed = await followQuestion(unit, given.reference, given.secret);
    if (!followed?.byMail) return "unknown";
    const { question, decision, file } = followed;
    if (!(await confirmAddress(unit, question.caseId))) return "confirmed";
    unit.log({ action: "confirm-asker", objectKind: "case", object: question.caseId });
    if (decision) await tellAsker(unit, file, decision);
    return "confirmed";
  });

const KEEP_DAYS = 30;

/** Erases address and office of whoever asked, thirty days after the answer. Run daily; gives how many. */
export const forgetAskers = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "forget-askers" }, surroundings, async (unit: UnitOfWork) => {
    const cases = await eraseAskers(unit, new Date(unit.now.getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000));
    for (const id of cases) unit.log({ action: "forget-asker", objectKind: "case", object: id });
    return cases.length;
  });
