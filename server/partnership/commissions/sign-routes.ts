import {
  dayOf,
  feeWords,
  findOrganisation,
  findPerson,
  findWorkKind,
  hashOfTerms,
  milestonesOfCommissions,
  nextCommissionState,
  signAtDesk,
  signaturesOf,
  signCommission,
  signShape,
  type Signature,
  type SignatureSide,
} from "#partnership";
import { Problem } from "#vocabulary";
import { commissionDeedPage, partnershipTexts, signPage, writtenDay, type FieldSpec } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { fileAnswer } from "../works/read-kept-file.ts";
import type { WorksAround } from "../works/works-around.ts";
import {
  asSent,
  commissionFault,
  commissionRoute,
  COMMISSIONS,
  formState,
  hrefOf,
  type CommissionFault,
  type CommissionInHand,
} from "./commission-in-hand.ts";

const texts = partnershipTexts.commissionsDesk;
/** A scan of 10 MB, and the fields around it. */
const LARGEST_PAPER = 10_500_000;

type Files = Pick<WorksAround, "files">;

/** Signing at the desk, for the holder or the partnership; noting what was signed on paper, with its scan. */
export const signRoutes = (around: Files): readonly PartnershipRoute[] => [
  commissionRoute("get", "/sign", (request, at) => showSign(request, at, sideOf(request, at))),
  commissionRoute("post", "/sign", (request, at) => sign(request, at, sideOf(request, at))),
  commissionRoute("get", "/paper", (request, at) => showPaper(request, at, around)),
  { ...commissionRoute("post", "/paper", (request, at) => notePaper(request, at, around)), largest: LARGEST_PAPER },
  commissionRoute("get", "/signatures/:side{partnership|holder}", async ({ database, part }, { commission }) => {
    const { file } = (await signaturesOf(database, commission.id)).find(({ side }) => side === part("side")) ?? {};
    return file ? fileAnswer(around.files, { name: file.name, type: file.type, sha256: file.hash }) : { nothing: texts.sign.noFile };
  }),
];

/** Whose side somebody signs on. @throws Problem not-allowed */
const sideOf = (request: SignedInRequest, { commission, subject }: CommissionInHand): SignatureSide => {
  if (commission.holderId !== null && commission.holderId === request.session.personId) return "holder";
  request.demand("sign-commission", subject);
  return "partnership";
};

const showSign = async (
  request: SignedInRequest,
  at: CommissionInHand,
  side: SignatureSide,
  fault?: CommissionFault,
): Promise<PartnershipAnswer> => {
  const { database } = request;
  const { commission } = at;
  const [milestones, signatures, holder, organisation] = await Promise.all([
    milestonesOfCommissions(database, [commission.id]),
    signaturesOf(database, commission.id),
    commission.holderId === null ? undefined : findPerson(database, { id: commission.holderId }),
    commission.holderOrganisation === null ? undefined : findOrganisation(database, { id: commission.holderOrganisation }),
  ]);
  const { facts } = texts;
  const hash = hashOfTerms(commission, milestones);
  const instead = insteadOf(at, side, signatures);
  const data = {
    commission: { text: commission.title, href: hrefOf(commission) },
    side: texts.sign.sides[side],
    facts: [
      [facts.reference, commission.reference],
      [facts.kind, findWorkKind(commission.workKind)?.name ?? commission.workKind],
      [facts.fee, feeWords(commission)],
      [facts.holder, holder?.name ?? ""],
      ...(organisation ? [[facts.organisation, organisation.name] as const] : []),
      ...signatures.map((one) => [texts.sign.sides[one.side], texts.sign.signedOn(writtenDay(one.signedOn))] as const),
    ] as const,
    terms: commission.terms,
    milestones: milestones.map(({ title, deliverable, dueOn, share }) => ({ title, deliverable, dueOn, share })),
    hash,
    action: `${hrefOf(commission)}/sign`,
    state: formState(request, fault),
    hidden: { version: fault ? request.form.text("version") : String(commission.version), hash },
    instead: fault ? undefined : instead,
  };
  return { page: signPage(data, await deskSides(request, COMMISSIONS)), ...(fault ? { status: fault.status } : {}) };
};

/** Why there is nothing to sign now; undefined where there is. */
const insteadOf = ({ commission }: CommissionInHand, side: SignatureSide, signatures: readonly Signature[]): string | undefined => {
  const role = side === "holder" ? "holder" : "signer";
  if (!nextCommissionState(commission.state, "sign at desk", role, commission.callFrom !== null).ok)
    return texts.notNow(texts.states[commission.state]);
  return signatures.some((one) => one.side === side) ? texts.sign.done : undefined;
};

const sign = async (request: SignedInRequest, at: CommissionInHand, side: SignatureSide): Promise<PartnershipAnswer> => {
  const { form } = request;
  if (form.text("agree") !== "yes") return showSign(request, at, side, { faults: { agree: texts.sign.agreeMissing }, status: 422 });
  try {
    const inForce = await signAtDesk(request, asSent(request, at), side, form.text("hash"));
    return { redirect: hrefOf(at.commission), notice: inForce ? texts.sign.inForce : texts.sign.ownDone };
  } catch (error) {
    return showSign(request, at, side, commissionFault(error));
  }
};

const showPaper = async (
  request: SignedInRequest,
  at: CommissionInHand,
  { files }: Files,
  fault?: CommissionFault,
): Promise<PartnershipAnswer> => {
  request.demand("sign-commission", at.subject);
  const { commission } = at;
  const signed = (await signaturesOf(request.database, commission.id)).map(({ side }) => side);
  const moved = nextCommissionState(commission.state, "sign", "signer", commission.callFrom !== null);
  const day = (side: SignatureSide, name: string, label: string): readonly FieldSpec[] =>
    signed.includes(side) ? [] : [{ name, label, kind: "date", required: true }];
  const data = {
    title: `${texts.sign.paper}: ${commission.title}`,
    lead: texts.sign.paperLead,
    back: { text: commission.title, href: hrefOf(commission) },
    action: `${hrefOf(commission)}/paper`,
    fields: [
      ...day("partnership", "partnershipOn", texts.fields.partnershipOn),
      ...day("holder", "holderOn", texts.fields.holderOn),
      ...(files ? [{ name: "file", label: texts.sign.file, help: texts.sign.fileHelp, kind: "file" } as const] : []),
    ],
    state: formState(request, fault, { partnershipOn: dayOf(request.now), holderOn: dayOf(request.now) }),
    hidden: { version: fault ? request.form.text("version") : String(commission.version) },
    submit: texts.sign.paperButton,
    danger: false,
    ...(moved.ok || fault ? {} : { instead: texts.notNow(texts.states[commission.state]) }),
  };
  return { page: commissionDeedPage(data, await deskSides(request, COMMISSIONS)), ...(fault ? { status: fault.status } : {}) };
};

const notePaper = async (request: SignedInRequest, at: CommissionInHand, around: Files): Promise<PartnershipAnswer> => {
  request.demand("sign-commission", at.subject);
  const parsed = request.form.parse(signShape);
  if (!parsed.ok) return showPaper(request, at, around, { faults: parsed.faults, status: 422 });
  try {
    await signCommission(request, asSent(request, at), parsed.values, await paperOf(request, around));
  } catch (error) {
    return showPaper(request, at, around, paperFault(error));
  }
  return { redirect: hrefOf(at.commission), notice: texts.sign.signed };
};

const paperOf = async ({ form }: SignedInRequest, { files }: Files): Promise<Parameters<typeof signCommission>[3]> => {
  const file = form.file("file");
  if (!file || file.size === 0 || !files) return undefined;
  return { sent: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, around: files };
};

/** A file that is not taken is said beside its field. @throws every problem that its sender cannot mend */
const paperFault = (error: unknown): CommissionFault =>
  error instanceof Problem && error.code.startsWith("upload-")
    ? { faults: { file: `${error.message} ${error.remedy}` }, status: 422 }
    : commissionFault(error);
