import { addProof, findProof, readPublicUptake, showProof, takeProofBack } from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { fileAnswer } from "../works/read-kept-file.ts";
import { HERE, showUse, useRoute, type KeptFiles, type UseInHand } from "./desk-uptake-routes.ts";
import { useFault } from "./use-form.ts";

const texts = partnershipTexts.uptake;
const words = texts.desk.copies;
const COPY = "/copies/:copy{[0-9a-f-]{36}}";
/** A copy of 10 MB, and the fields around it. */
const LARGEST = 10_500_000;

/** Copies of documents that prove a use: adding one at the desk, showing it to readers, taking it back, and taking it away. */
export const proofRoutes = (files: KeptFiles): readonly PartnershipRoute[] => [
  { ...useRoute("post", "/copies", (request, at) => add(request, at, files)), largest: LARGEST },
  useRoute("get", COPY, async ({ database, part }, { uptake }) => copyAnswer(files, await findProof(database, uptake.id, part("copy")))),
  useRoute("post", `${COPY}/:deed{show|hide|take-back}`, (request, at) => change(request, at)),
  { kind: "public", path: `/uptake/:reference{U-[0-9]+}${COPY}`, answer: (request) => shownCopy(request, files) },
];

const copyAnswer = async (files: KeptFiles, proof: Awaited<ReturnType<typeof findProof>>): Promise<PartnershipAnswer> =>
  proof ? fileAnswer(files, { name: proof.name, type: proof.type, sha256: proof.hash }) : { nothing: texts.page.noCopy };

const shownCopy = async ({ database, part }: PartnershipRequest, files: KeptFiles): Promise<PartnershipAnswer> => {
  const line = await readPublicUptake(database, part("reference"));
  const proof = line?.state === "verified" ? await findProof(database, line.id, part("copy")) : undefined;
  return copyAnswer(files, proof?.shown ? proof : undefined);
};

const add = async (request: SignedInRequest, at: UseInHand, files: KeptFiles): Promise<PartnershipAnswer> => {
  const { form } = request;
  const { id } = at.uptake;
  const file = form.file("file");
  if (!file || file.size === 0) return showUse(request, at, files, { deed: "copy", faults: { file: words.fileMissing }, status: 422 });
  if (!files) throw new Problem("file-not-kept", { sha256: "" });
  try {
    const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    await addProof(request, { id, version: form.version() }, sent, files);
  } catch (error) {
    return showUse(request, at, files, { deed: "copy", ...copyFault(error) });
  }
  return { redirect: `${HERE}/${id}`, notice: words.added };
};

/** A file that is not taken is said beside its field. @throws every problem that its sender cannot mend */
const copyFault = (error: unknown): ReturnType<typeof useFault> =>
  error instanceof Problem && error.code.startsWith("upload-")
    ? { faults: { file: `${error.message} ${error.remedy}` }, status: 422 }
    : useFault(error);

const change = async (request: SignedInRequest, { uptake: { id } }: UseInHand): Promise<PartnershipAnswer> => {
  const at = { id, version: request.form.version(), proofId: request.part("copy") };
  const deed = request.part("deed");
  if (deed === "take-back") await takeProofBack(request, at);
  else await showProof(request, at, deed === "show");
  return { redirect: `${HERE}/${id}`, notice: deed === "take-back" ? words.takenBack : deed === "show" ? words.shown : words.hidden };
};
