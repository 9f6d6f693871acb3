import {
  addEvidence,
  addListedKind,
  evidenceOf,
  findCase,
  findChoice,
  notePilot,
  openAppraisal,
  proposeChoice,
  type Doing,
} from "#partnership";
import { inOneUnit } from "#store";
import { makeVersion } from "../../partnership/policy-menu/make-version.ts";
import { notePublished } from "../../partnership/policy-menu/choice-version-records.ts";
import { updateChoice } from "../../partnership/policy-menu/choice-records.ts";
import type { TestSite } from "./partnership-site.ts";

/** Invented policy choices of a group. */
export interface WorldChoices {
  /** A public one that is drafted, with one line of evidence. */
  readonly choiceId: string;
  readonly evidenceId: string;
  /** A public one that is being appraised. */
  readonly caseId: string;
  readonly pilotId: string;
  readonly instrumentId: string;
}

interface Makers {
  readonly proposer: Doing;
  readonly organiser: Doing;
  readonly chair: Doing;
  readonly appraisers: readonly [string, string];
}

/** Adds two policy choices that readers know of without a judgement; the second is being appraised. */
export const addChoices = async (
  site: TestSite,
  group: string,
  { proposer, organiser, chair, appraisers }: Makers,
): Promise<WorldChoices> => {
  const { database } = site;
  const kind = (name: string) => ({ name, words: "Invented.", validFrom: "", validUntil: "" });
  const instrumentId = await addListedKind(organiser, "instrument", kind("Invented permits"));
  const outcome = await addListedKind(organiser, "outcome", kind("Invented earnings"));
  const none = { place: "", area: "", words: "", reportedOn: "", reportHref: "", reportWork: "" };
  const pilotId = await notePilot(proposer, { ...none, title: "Invented pilot", body: group, state: "running" });
  const add = async (title: string): Promise<string> => {
    const problem = "An invented problem that people have.";
    const proposal = { title, problem, instrument: instrumentId, forWhom: "both", mechanism: "In an invented way.", body: group } as const;
    const id = await proposeChoice(proposer, proposal);
    const { version } = (await findChoice(database, { id }))!;
    const said = { outcome, direction: "increases", betterFor: "migrants", worseFor: "", words: "" } as const;
    const unsure = { certainty: "not judged", certaintyWords: "", tolerance: "", toleranceKind: "percent" } as const;
    await addEvidence(proposer, { id, version }, { ...said, ...unsure, kind: "pilot", source: "PT-1" }, undefined);
    await list(site, id);
    return id;
  };
  const choiceId = await add("Invented policy choice");
  const [line] = await evidenceOf(database, choiceId);
  const appraised = await add("Invented choice in appraisal");
  const { version } = (await findChoice(database, { id: appraised }))!;
  const reference = await openAppraisal(chair, { id: appraised, version }, appraisers);
  const { id: caseId } = (await findCase(database, { reference }))!;
  return { choiceId, evidenceId: line!.id, caseId, pilotId, instrumentId };
};

/** Makes a choice public as it stands, as those are that a document names. */
const list = ({ database, surroundings }: TestSite, id: string): Promise<void> =>
  inOneUnit(database, { kind: "system", id: "test" }, surroundings, async (unit) => {
    const choice = (await findChoice(unit, { id }))!;
    const version = await makeVersion(unit, choice, null);
    await notePublished(unit, version.id, { hash: version.hash, judged: null, resultId: null, caseId: null });
    await updateChoice(unit, id, { public_version: version.id });
    unit.log({ action: "list-choice", objectKind: "policy choice", object: id });
  });
