import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  commission: z.uuid(),
  reference: z.string(),
  name: z.string(),
  holder: z.string(),
  chosen: z.string(),
  fee: z.string(),
  terms: z.string(),
  milestones: z.string(),
  found: z.string(),
  /** Whoever applied, is to hold it, or has an interest in it, as it was kept before such people were named to the case alone. */
  notBy: z.array(z.uuid()).max(1_000),
});

export type CommissionApprovalFields = z.infer<typeof fields>;

/** What else happens to a commission; given by whoever keeps them. */
export interface AfterCommissionApproval {
  readonly decided: NonNullable<CaseKind<CommissionApprovalFields>["onDecided"]>;
  readonly withdrawn: NonNullable<CaseKind<CommissionApprovalFields>["onWithdrawn"]>;
}

/** The director's approval of a commission, before anything of it starts. Whoever asks, applied or is to hold it never gives it. */
export const commissionApproval = ({ decided, withdrawn }: AfterCommissionApproval): CaseKind<CommissionApprovalFields> => ({
  id: "commission-approval",
  name: "Approval of a commission",
  words: "A commission with its holder, fee and milestones wants the director's approval before it is signed.",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "plan-commission",
  form: {
    shape: fields,
    fields: [
      { name: "reference", label: "Commission", kind: "text" },
      { name: "holder", label: "Who is to hold it", kind: "text" },
      { name: "chosen", label: "How they were chosen", kind: "long text" },
      { name: "fee", label: "Fee", kind: "text" },
      { name: "milestones", label: "Milestones", kind: "long text" },
      { name: "terms", label: "Terms", kind: "long text" },
      { name: "found", label: "What was found between them and those who decide", kind: "long text" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "approve-activity",
    outcomes: [
      { id: "approved", words: "Approved" },
      { id: "approved with conditions", words: "Approved, with conditions" },
      { id: "not approved", words: "Not approved" },
    ],
  },
  title: ({ name }) => `Commission: ${name}`,
  subject: ({ commission }) => ({ kind: "commission", id: commission }),
  concerns: ({ notBy }, openedBy) => [...new Set([...notBy, ...(openedBy === null ? [] : [openedBy])])],
  tasks: () => [],
  ready: () => true,
  onDecided: decided,
  onWithdrawn: withdrawn,
});
