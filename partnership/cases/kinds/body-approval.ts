import * as z from "zod";
import type { CaseKind, CaseFacts } from "../case-kind.ts";
import type { UnitOfWork } from "#store";

const fields = z.object({
  work: z.uuid(),
  version: z.uuid(),
  /** "W-12" */
  reference: z.string(),
  title: z.string(),
  workKind: z.string(),
  number: z.int().min(1),
  /** Of the version: it is approved byte for byte, and no other. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whoever made the work or writes in it. */
  notBy: z.array(z.uuid()).max(500),
});

export type ApprovalFields = z.infer<typeof fields>;

/** What an approval, or its being taken back, does to the work; given by whoever keeps works. */
export interface AfterBodyApproval {
  readonly decided: NonNullable<CaseKind<ApprovalFields>["onDecided"]>;
  readonly withdrawn: (unit: UnitOfWork, facts: CaseFacts<ApprovalFields>) => Promise<void>;
}

/** Minutes, terms of reference and the like are approved by their body, one version at a time; who made a work does not decide on it. */
export const bodyApproval = ({ decided, withdrawn }: AfterBodyApproval): CaseKind<ApprovalFields> => ({
  id: "body-approval",
  name: "Approval of a paper by its body",
  words: "A body approves its minutes, terms of reference and plans: one version, which then is public.",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "open-case",
  form: {
    shape: fields,
    fields: [
      { name: "title", label: "Paper", kind: "text" },
      { name: "reference", label: "Its number", kind: "text" },
      { name: "workKind", label: "What it is", kind: "text" },
      { name: "number", label: "Version", kind: "number" },
      { name: "hash", label: "Hash of the version", kind: "text" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "decide-case",
    outcomes: [
      { id: "granted", words: "Approved: the version is public" },
      { id: "refused", words: "Not approved" },
    ],
  },
  title: ({ title, number }) => `${title}, version ${number}`.slice(0, 300),
  subject: ({ work }) => ({ kind: "work", id: work }),
  concerns: ({ notBy }) => notBy,
  tasks: () => [],
  ready: () => true,
  onDecided: decided,
  onWithdrawn: withdrawn,
});
