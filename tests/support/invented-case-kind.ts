import * as z from "zod";
import type { CaseKind } from "#partnership";

/** A kind that the platform does not have: one file, and one line in the index. */
export const gapTriage: CaseKind<{ gap: string }> = {
  id: "invented-triage",
  name: "Triage of a gap",
  words: "Whether a knowledge gap is worked on.",
  onDesk: true,
  belongsTo: "a body",
  openedWith: "open-case",
  form: { shape: z.object({ gap: z.string().min(3) }), fields: [{ name: "gap", label: "Gap", kind: "text", required: true }] },
  taskKinds: { view: { shape: z.object({ view: z.string() }), fields: [{ name: "view", label: "View", kind: "text" }] } },
  decision: { action: "decide-case", outcomes: [{ id: "accepted", words: "Accepted" }] },
  title: ({ gap }) => gap,
  concerns: () => [],
  tasks: () => [{ kind: "view", title: "Your view", to: { roles: ["co-chair", "chair"], body: "of the case" }, dueInDays: 7 }],
  ready: (_, tasks) => tasks.every(({ state }) => state !== "open"),
  onDecided: async (unit, { id }) => unit.log({ action: "open-commission", objectKind: "case", object: id }),
};
