import type { PartnershipOperation } from "#contract";
import type { Name, ReviewApiWorld } from "./review-api-world.ts";

type Sent = Parameters<ReviewApiWorld["ask"]>[2];

const SCORES = { soundness: 4, evidence: 3, clarity: 5, use: 4 };
export const NO_INTEREST = { hasInterest: false };

/** What people of the world do again and again in a review, each by their own token. */
export const reviewActs = (world: () => ReviewApiWorld) => {
  /** The work and the submission that the acts are about. */
  const at = { work: "", submission: "" };
  const draftOf = (id: string) => world().get("getDraft", "author", { parts: { work: id } });
  const read = (name: Name | "reader" = "editor") => world().get("getSubmission", name, { parts: { submission: at.submission } });
  const version = async (): Promise<number> => (await read("organiser")).version;
  /** Does something to the submission as it stands. */
  const act = async (operation: PartnershipOperation, name: Name, body: object = {}, more: Sent = {}) =>
    world().get(operation, name, {
      parts: { submission: at.submission, ...more?.parts },
      body,
      version: more?.version ?? (await version()),
    });

  /** Writes the draft anew and makes a version of it. */
  const freeze = async (id: string, source: string, by: Name = "author") => {
    const parts = { work: id };
    const draft = await world().get("getDraft", by, { parts });
    const { title, summary, abstract } = draft;
    await world().get("saveDraft", by, { parts, version: draft.version, body: { title, summary, abstract, source } });
    const made = await world().get("freezeVersion", by, { parts, version: draft.version + 1, body: { words: "Written anew." } });
    const { versions } = await world().get("getWork", by, { parts });
    return { id: made.id as string, hash: versions[0].hash as string, number: versions[0].number as number };
  };
  const begin = async (title: string) => {
    const body = { title, kind: "working-paper", body: "group", language: "en", licence: "CC-BY-4.0" };
    const { id } = await world().get("beginWork", "author", { body });
    const draft = await draftOf(id);
    const written = { title, abstract: "An invented abstract.", summary: "An invented summary.", source: "# One\n\nInvented." };
    await world().get("saveDraft", "author", { parts: { work: id }, version: draft.version, body: written });
    return id as string;
  };
  const ownAsked = async (name: Name) => {
    const { items } = await world().get("listInvitations", name);
    return world().get("getInvitation", name, { parts: { invitation: items[0].id } });
  };
  const invite = async (name: Name): Promise<string> =>
    (await act("inviteReviewer", "editor", { who: { person: world().people[name] } })).id;
  const accept = async (name: Name): Promise<string> => {
    const { id, version: asked } = await ownAsked(name);
    await world().get("declareAsReviewer", name, { parts: { invitation: id }, version: asked, body: NO_INTEREST });
    return id;
  };
  const review = async (name: Name, recommendation: string, points: readonly object[] = []) => {
    const { id } = await ownAsked(name);
    const parts = { invitation: id };
    const written = { scores: SCORES, words: "It is sound.", confidential: "SECRET-WORDS", recommendation, points };
    await world().get("saveReview", name, { parts, version: 0, body: written });
    await world().get("handInReview", name, { parts, version: 1, body: { publishText: true } });
  };
  const answerPoints = async () => {
    const seen = await read("author");
    const points = seen.rounds.flatMap((round: any) => round.reviews.flatMap((one: any) => one.points));
    for (const { id, response } of points.filter((one: any) => one.response?.judged !== "answered")) {
      const parts = { submission: at.submission, point: id };
      await world().get("respondToPoint", "author", {
        parts,
        version: response?.version ?? 0,
        body: { words: "It is explained.", done: "changed" },
      });
    }
    return points as readonly { readonly id: string }[];
  };
  const decision = async (outcome: string) => {
    const { rounds, versionHash } = await read();
    return { round: rounds.length, versionHash, outcome, reasons: "As the reviews say." };
  };
  const handled = async () => {
    await act("appointEditor", "organiser", { person: world().people.editor });
    await act("appointReviewEditor", "organiser", { person: world().people.reviewEditor });
    for (const [name, capacity] of [
      ["editor", "editor"],
      ["reviewEditor", "review editor"],
    ] as const)
      await world().get("declareInterests", name, { parts: { submission: at.submission }, body: { capacity, ...NO_INTEREST } });
  };
  const anotherRound = async (source: string) => {
    const { id } = await freeze(at.work, source);
    await act("handInRevision", "author", { version: id });
    for (const name of ["one", "two"] as const) {
      await invite(name);
      await accept(name);
      await review(name, "accept");
    }
    await act("decideRound", "editor", await decision("accept"));
  };
  return {
    at,
    draftOf,
    read,
    version,
    act,
    freeze,
    begin,
    ownAsked,
    invite,
    accept,
    review,
    answerPoints,
    decision,
    handled,
    anotherRound,
  };
};
