import type { BodiesWorld } from "./bodies-world.ts";

type Values = Readonly<Record<string, unknown>>;

/** A submitted work in an invented partnership, with who handles it. Everything is fictitious. */
export interface SubmittedWork {
  readonly submissionId: string;
  readonly workId: string;
  readonly versionId: string;
  readonly bodyId: string;
  readonly themeId: string;
  readonly roundId: string;
}

let number = 0;

/** Adds a work with one version that names these people, under review in a round of its own. */
export const addSubmittedWork = async (
  world: BodiesWorld,
  {
    bodyId,
    themeId,
    authors,
    submission = {},
  }: { readonly bodyId: string; readonly themeId: string; readonly authors: readonly (string | Values)[]; readonly submission?: Values },
): Promise<SubmittedWork> => {
  number++;
  const now = world.surroundings.now();
  const workId = await world.add("partnership.work", {
    reference: `W-${number}`,
    slug: `work-${number}`,
    kind: "paper",
    body_id: bodyId,
    title: `Invented work ${number}`,
    language: "en",
    licence: "CC-BY-4.0",
    state: "in review",
    opened_at: now,
    fictitious: true,
  });
  const hash = String(number).padStart(64, "0");
  const version = {
    work_id: workId,
    number: 1,
    hash,
    title: `Invented work ${number}`,
    language: "en",
    licence: "CC-BY-4.0",
    made_at: now,
  };
  const versionId = await world.add("partnership.work_version", version);
  for (const [position, one] of authors.entries()) {
    const more = typeof one === "string" ? { person_id: one, name: "Invented author" } : one;
    const row = { position: position + 1, roles: ["writing"], ...more };
    await world.add("partnership.work_contributor", { work_id: workId, ...row });
    await world.add("partnership.version_contributor", { version_id: versionId, ...row });
  }
  await world.database.tables<any>().insertInto("partnership.work_theme").values({ work_id: workId, body_id: themeId }).execute();
  const submissionId = await world.add("partnership.submission", {
    reference: `S-${number}`,
    work_id: workId,
    profile: "full",
    state: "in review",
    version_id: versionId,
    version_hash: hash,
    anonymity: "both hidden",
    stages: "one",
    submitted_at: now,
    fictitious: true,
    ...submission,
  });
  const roundId = await world.add("partnership.review_round", {
    submission_id: submissionId,
    number: 1,
    stage: "experts",
    version_id: versionId,
    version_hash: hash,
    needed: 2,
    opened_at: now,
    due_on: "2099-12-31",
  });
  return { submissionId, workId, versionId, bodyId, themeId, roundId };
};

/** Makes somebody handle a submission whose content is open to them. */
export const addHandler = async (
  world: BodiesWorld,
  { submissionId }: Pick<SubmittedWork, "submissionId">,
  personId: string,
  capacity: "editor" | "programme officer",
): Promise<void> => {
  const column = capacity === "editor" ? "editor_id" : "officer_id";
  await world.database
    .tables<any>()
    .updateTable("partnership.submission")
    .set({ [column]: personId })
    .where("id", "=", submissionId)
    .execute();
  const about = { submission_id: submissionId, person_id: personId, capacity };
  await world.add("partnership.interest_declaration", { ...about, has_interest: false, declared_at: world.surroundings.now() });
  await world.add("partnership.conflict_check", { ...about, effect: "nothing found", checked_at: world.surroundings.now() });
};

/** Asks somebody for a review in the round. */
export const addAssignment = async (
  world: BodiesWorld,
  { roundId }: Pick<SubmittedWork, "roundId">,
  personId: string,
  more: Values = {},
): Promise<string> =>
  world.add("partnership.review_assignment", {
    round_id: roundId,
    person_id: personId,
    reviewer_number: (number += 1),
    kind: "expert",
    anonymity: "both hidden",
    state: "invited",
    invited_at: world.surroundings.now(),
    answer_until: "2099-12-01",
    due_on: "2099-12-31",
    ...more,
  });
