import { Readable } from "node:stream";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { KEPT_NAME, keptName, type FilesAround } from "../works/file-actions.ts";
import { admitUpload } from "../works/uploads/admit-upload.ts";
import { DOCUMENT_TYPES } from "../works/uploads/read-document.ts";
import { findProof, insertProof, proofsOf, updateProof, type UptakeProof } from "./proof-records.ts";
import { demandState, uptakeInHand, viewOfUptake, type UptakeAtHand } from "./uptake-doing.ts";
import { findUptake, updateUptake, type Uptake } from "./uptake-records.ts";

const TAKEN = [...DOCUMENT_TYPES, "image/png", "image/jpeg"];
const MOST = 10;

/**
 * Keeps a copy of a document beside a report: by its reporter while it is not verified, or by somebody who verifies. Readers see it only where a verifier
 * lets them.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile, uptake-state, bad-uptake, and those of `admitUpload`
 */
export const addProof = async (
  { database, actor, surroundings, standing }: Doing,
  at: UptakeAtHand,
  sent: { readonly name: string; readonly bytes: Uint8Array },
  { files, scanner }: FilesAround,
): Promise<void> => {
  const seen = await findUptake(database, { id: at.id });
  if (!seen || (await viewOfUptake(database, standing, seen)) === undefined) throw new Problem("no-such-uptake");
  const name = keptName(sent.name);
  if (!KEPT_NAME.test(name))
    throw new Problem("bad-uptake", { field: "file", reason: "Its name has signs that cannot be kept, or is too long: rename it." });
  const admitted = await admitUpload(sent.bytes, { taken: TAKEN, scanner });
  await files.put(Readable.from([Buffer.from(admitted.bytes)]), admitted.bytes.length);
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const uptake = await uptakeInHand(unit, standing, at, ["verifier", "reporter"]);
    const verifies = (await viewOfUptake(unit, standing, uptake)) === "verifier";
    demandState(uptake, verifies ? ["reported", "needs more", "verified"] : ["reported", "needs more"], "given a copy of its proof");
    const kept = await proofsOf(unit, uptake.id);
    if (kept.some(({ hash }) => hash === admitted.sha256))
      throw new Problem("bad-uptake", { field: "file", reason: "This copy is here already." });
    if (kept.length >= MOST) throw new Problem("bad-uptake", { field: "file", reason: `A report holds at most ${MOST} copies.` });
    const { sha256: hash, type } = admitted;
    const bytes = admitted.bytes.length;
    await insertProof(unit, { uptakeId: uptake.id, hash, name, type, bytes, shown: false, addedBy: standing.personId! });
    await updateUptake(unit, uptake.id, {});
    unit.log({ action: "add-proof", objectKind: "uptake", object: uptake.id, after: { hash, type, bytes } });
  });
};

/** A copy and its report, in the hands of somebody who may change it. */
const onProof = (
  { database, actor, surroundings, standing }: Doing,
  at: UptakeAtHand & { readonly proofId: string },
  by: (uptake: Uptake, proof: UptakeProof, view: "verifier" | "reporter") => string | undefined,
  change: { readonly action: string; readonly shown: boolean; readonly takenBack: boolean },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const uptake = await uptakeInHand(unit, standing, at, ["verifier", "reporter"]);
    const proof = await findProof(unit, uptake.id, at.proofId);
    if (!proof) throw new Problem("no-such-uptake");
    const refused = by(uptake, proof, (await viewOfUptake(unit, standing, uptake))!);
    if (refused !== undefined) throw new Problem("not-allowed", { reason: refused });
    await updateProof(unit, proof.id, { shown: change.shown, ...(change.takenBack ? { taken_back_at: unit.now } : {}) });
    await updateUptake(unit, uptake.id, {});
    const { hash, shown } = proof;
    unit.log({ action: change.action, objectKind: "uptake", object: uptake.id, before: { hash, shown }, after: { shown: change.shown } });
  });

/**
 * Lets readers take a copy, or no longer; by somebody who verifies.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile
 */
export const showProof = (doing: Doing, at: UptakeAtHand & { readonly proofId: string }, shown: boolean): Promise<void> =>
  onProof(doing, at, (_, __, view) => (view === "verifier" ? undefined : "those who verify a use say which copies readers see"), {
    action: shown ? "show-proof" : "hide-proof",
    shown,
    takenBack: false,
  });

/**
 * Takes a copy back, so that nobody is given it any more: by whoever added it while the report is not verified, or by somebody who verifies.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile
 */
export const takeProofBack = (doing: Doing, at: UptakeAtHand & { readonly proofId: string }): Promise<void> =>
  onProof(
    doing,
    at,
    (uptake, proof, view) => {
      const own = proof.addedBy === doing.standing.personId && (uptake.state === "reported" || uptake.state === "needs more");
      return own || view === "verifier" ? undefined : "a copy beside a verified use is taken back by those who verify";
    },
    { action: "take-proof-back", shown: false, takenBack: true },
  );
