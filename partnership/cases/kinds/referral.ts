import * as z from "zod";
import type { CaseKind, Decision, TaskFacts } from "../case-kind.ts";

const fields = z.object({
  /** The mandate that is to begin when it passes. */
  mandate: z.uuid(),
  candidate: z.uuid(),
  candidateName: z.string(),
  bodyName: z.string(),
  /** How many have to say yes. */
  needed: z.int().min(1).max(20),
  /** Leading members without a conflict: the folder of bodies says who they are. */
  referees: z.array(z.uuid()).min(1).max(60),
  words: z.string().max(8_000).default(""),
  dueInDays: z.int().min(1).max(365).default(21),
});

const vote = z.object({
  vote: z.enum(["yes", "no"], "Say yes or no."),
  words: z.string().min(10, "Write at least ten characters.").max(4_000, "Write at most 4,000 characters."),
});

export type ReferralFields = z.infer<typeof fields>;

/** What else a passed or failed referral does; given by whoever keeps mandates. */
export type AfterReferral = NonNullable<CaseKind<ReferralFields>["onDecided"]>;

/** The votes so far: enough for it, not enough any more, or not settled. */
export const countReferrals = (
  needed: number,
  tasks: readonly TaskFacts[],
): { readonly yes: number; readonly no: number; readonly outstanding: number; readonly result: "passed" | "failed" | undefined } => {
  const votes = tasks.filter(({ kind }) => kind === "refer");
  const yes = votes.filter(({ state, answer }) => state === "done" && answer?.["vote"] === "yes").length;
  const no = votes.filter(({ state, answer }) => state === "done" && answer?.["vote"] === "no").length;
  const outstanding = votes.filter(({ state }) => state === "open").length;
  const result = yes >= needed ? "passed" : yes + outstanding < needed ? "failed" : undefined;
  return { yes, no, outstanding, result };
};

/** Leading members say whether somebody should become an expert of their group; the answers decide by themselves. */
export const referral = (onDecided: AfterReferral): CaseKind<ReferralFields> => ({
  id: "referral",
  name: "Referral of an expert",
  words: "Leading members say whether somebody should become an expert of a group.",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "nominate",
  form: {
    shape: fields,
    fields: [
      { name: "candidateName", label: "Put forward", kind: "text" },
      { name: "bodyName", label: "For", kind: "text" },
      { name: "needed", label: "Referrals needed", kind: "number" },
      { name: "words", label: "What speaks for them", kind: "long text" },
    ],
  },
  taskKinds: {
    refer: {
      shape: vote,
      fields: [
        {
          name: "vote",
          label: "Should they become an expert of the group?",
          kind: "choice",
          required: true,
          options: [
            { value: "yes", label: "Yes, I refer them" },
            { value: "no", label: "No" },
          ],
        },
        {
          name: "words",
          label: "Why",
          help: "What you know of their work. Read by those who decide in the group, never by the one put forward.",
          kind: "long text",
          required: true,
          longest: 4_000,
        },
      ],
    },
  },
  decision: {
    action: "decide-case",
    outcomes: [
      { id: "passed", words: "Referred" },
      { id: "failed", words: "Not referred" },
    ],
  },
  title: ({ candidateName, bodyName }) => `${candidateName} for ${bodyName}`.slice(0, 300),
  subject: ({ mandate }) => ({ kind: "mandate", id: mandate }),
  concerns: ({ candidate }) => [candidate],
  tasks: ({ title, fields: { referees, dueInDays } }) =>
    referees.map((person) => ({ kind: "refer", title: `Refer or not: ${title}`.slice(0, 300), to: { person }, dueInDays })),
  ready: ({ fields: { needed } }, tasks) => countReferrals(needed, tasks).result !== undefined,
  decidesItself: ({ fields: { needed } }, tasks) => {
    const { yes, no, result } = countReferrals(needed, tasks);
    return result && decisionOf(result, yes, no, needed);
  },
  onDecided,
});

const decisionOf = (outcome: "passed" | "failed", yes: number, no: number, needed: number): Decision => ({
  outcome,
  reasons: `${yes} said yes and ${no} no; ${needed} had to say yes.`,
  basis: `Referral by ${needed} leading members`,
  fields: {},
});
