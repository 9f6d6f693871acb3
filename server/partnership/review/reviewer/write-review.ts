import { Readable } from "node:stream";
import {
  admitUpload,
  DOCUMENT_TYPES,
  profileOf,
  saveReview,
  type Recommendation,
  type ReviewDraft,
  type ReviewProfile,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, reviewFormPage, writtenDay, type FormState } from "#web";
import type { FormFields } from "../../../desk/form-fields.ts";
import type { PartnershipAnswer, SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { deskSides } from "../../desk-ways.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { emptyForm, reviewFault, type ReviewFault } from "../desk/review-form.ts";
import { ownReview, type OwnInvitation } from "./own-invitation.ts";

const { form: texts, recommendations } = partnershipTexts.reviewReviewer;

const LARGEST_FILE = 20_000_000;
/** A file, two long texts and as many points as there may be, as forms write them. */
export const LARGEST_REVIEW = 32_000_000;
const TAKEN = [...DOCUMENT_TYPES, "image/png", "image/jpeg", "text/csv", "text/plain"];
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,150}$/u;
/** Empty points behind those that there are, and as many as a form may have. */
const SPARE = 2;
const MORE = 5;
const MOST_POINTS = 200;

/** The form of the own review, with what was kept or with what was sent and is wrong. */
export const showWriting = async (
  request: SignedInRequest,
  at: OwnInvitation,
  around: WorksAround,
  fault?: ReviewFault,
): Promise<PartnershipAnswer> => {
  if (at.assignment.state !== "accepted") return { redirect: at.here };
  const { review, facts, here, seen } = at;
  const profile = profileOf(seen!.profile);
  const clashed = fault?.status === 409;
  const asked = Number(/^\d{1,3}$/.exec(request.query("room"))?.[0] ?? 0);
  const room = Math.min(MOST_POINTS, Math.max(asked, (review?.points.length ?? 0) + SPARE));
  const data = {
    reference: facts.reference,
    action: `${here}/write`,
    textHref: `${here}/text`,
    scores: profile.scores.map(({ name, words, most }) => ({
      name: `score-${name}`,
      label: texts.score(words, most),
      options: Array.from({ length: most }, (_, place) => ({ value: String(place + 1), label: String(place + 1) })),
    })),
    recommendations: Object.entries(recommendations).map(([value, label]) => ({ value, label })),
    points: fault ? roomOf(request.form) : room,
    state: fault ? sentValues(request, fault) : emptyForm(request, keptValues(at)),
    // What was sent again after a clash is meant to take the other's place, which was just shown.
    version: fault && !clashed ? request.form.text("version") : String(review?.version ?? 0),
    savedWords: review ? texts.savedOn(writtenDay(dayOf(review.savedAt))) : texts.neverSaved,
    file: review?.fileHash ? { text: review.fileName, href: `${here}/attachment` } : undefined,
    keepsFiles: around.files !== undefined,
    kept: clashed ? ownReview(at, "") : undefined,
  };
  return { page: reviewFormPage(data, await deskSides(request, "/desk/reviews-of-mine")), ...(fault ? { status: fault.status } : {}) };
};

const keptValues = ({ review }: OwnInvitation): FormState["values"] => ({
  openWords: review?.openWords ?? "",
  confidentialWords: review?.confidentialWords ?? "",
  recommendation: review?.recommendation ?? "",
  ...Object.fromEntries(Object.entries(review?.scores ?? {}).map(([name, score]) => [`score-${name}`, String(score)])),
  ...Object.fromEntries((review?.points ?? []).map(({ number, words }) => [`point-${number}`, words])),
  ...Object.fromEntries((review?.points ?? []).map(({ number, must }) => [`must-${number}`, must ? "yes" : ""])),
});

const sentValues = ({ form, csrf }: SignedInRequest, { faults }: ReviewFault): FormState => ({ values: form.values(), faults, csrf });

const roomOf = (form: FormFields): number => Math.min(MOST_POINTS, Math.max(SPARE, form.version("points")));

/** Saves a review, by the form's buttons or by the script that saves while somebody writes. */
export const takeReview = async (request: SignedInRequest, at: OwnInvitation, around: WorksAround): Promise<PartnershipAnswer> => {
  const { form } = request;
  const next = form.text("next");
  const isAutosave = next === "autosave";
  try {
    const draft = readDraft(form, profileOf(at.seen!.profile));
    const file = next === "take-off" ? "none" : await takeFile(form, around);
    const version = await saveReview(request, { id: at.assignment.id }, { ...draft, file });
    if (isAutosave) return json({ version }, 200);
  } catch (error) {
    const fault = faultOf(error);
    return isAutosave ? json({ faults: fault.faults }, fault.status) : showWriting(request, at, around, fault);
  }
  const write = `${at.here}/write`;
  if (next === "hand-in") return { redirect: `${at.here}/hand-in` };
  return { redirect: next === "more" ? `${write}?room=${roomOf(form) + MORE}` : write, notice: texts.saved };
};

const json = (value: unknown, status: 200 | 409 | 422): PartnershipAnswer => ({
  file: JSON.stringify(value),
  type: "application/json",
  status,
});

const faultOf = (error: unknown): ReviewFault => {
  if (error instanceof Problem && (error.code.startsWith("upload-") || error.code === "file-not-kept"))
    return { faults: { file: `${error.message} ${error.remedy}` }, status: 422 };
  if (error instanceof Problem && error.code === "changed-meanwhile") return { faults: { form: texts.clash }, status: 409 };
  if (error instanceof Problem && error.code === "bad-review") {
    const field = String(error.values["field"]).replace(/^score /, "score-");
    return { faults: { [field === "points" || field === "scores" ? "form" : field]: String(error.values["reason"]) }, status: 422 };
  }
  return reviewFault(error, []);
};

const isRecommendation = (word: string): word is Recommendation => Object.hasOwn(recommendations, word);

const readDraft = (form: FormFields, { scores }: ReviewProfile): Omit<ReviewDraft, "file"> => {
  const recommendation = form.text("recommendation");
  const numbers = Array.from({ length: roomOf(form) }, (_, place) => place + 1);
  return {
    reviewVersion: form.version(),
    scores: Object.fromEntries(
      scores.flatMap(({ name }) => (form.text(`score-${name}`) === "" ? [] : [[name, Number(form.text(`score-${name}`))] as const])),
    ),
    openWords: form.text("openWords"),
    confidentialWords: form.text("confidentialWords"),
    recommendation: isRecommendation(recommendation) ? recommendation : null,
    points: numbers
      .map((number) => ({ words: form.text(`point-${number}`), must: form.text(`must-${number}`) === "yes" }))
      .filter(({ words }) => words !== ""),
  };
};

/** A file is looked over before anything of it is kept. @throws Problem bad-review, file-not-kept, and those of `admitUpload` */
const takeFile = async (form: FormFields, { files: around }: WorksAround): Promise<ReviewDraft["file"]> => {
  const sent = form.file("file");
  if (!sent || sent.size === 0) return "keep";
  if (!around) throw new Problem("bad-review", { field: "file", reason: texts.noFiles });
  const name = sent.name.replace(/^.*[\\/]/, "").trim();
  if (!NAME.test(name)) throw new Problem("bad-review", { field: "file", reason: texts.fileName });
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const upload = await admitUpload(bytes, { taken: TAKEN, largest: LARGEST_FILE, scanner: around.scanner });
  await around.files.put(Readable.from([Buffer.from(upload.bytes)]), upload.bytes.length);
  return { upload, name };
};
