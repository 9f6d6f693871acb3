import * as z from "zod";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  uptake: z.uuid(),
  /** "U-12" */
  reference: z.string(),
  of: z.string(),
  title: z.string(),
  kind: z.string(),
  when: z.string(),
  words: z.string(),
  proof: z.string(),
});

export type VerificationFields = z.infer<typeof fields>;

/** Somebody reports where a work or a policy choice was used: a second person looks at the proof. */
export const uptakeVerification = (
  hooks: Pick<CaseKind<VerificationFields>, "onDecided" | "onWithdrawn">,
): CaseKind<VerificationFields> => ({
  id: "uptake-verification",
  name: "Reported use to be verified",
  words: "Somebody says where a published work or policy choice was used: does the proof show it?",
  onDesk: false,
  belongsTo: "a body",
  openedWith: "see-desk",
  form: {
    shape: fields,
    fields: [
      { name: "title", label: "What was used, where", kind: "text" },
      { name: "of", label: "Work or policy choice", kind: "text" },
      { name: "kind", label: "Kind of use", kind: "text" },
      { name: "when", label: "When", kind: "text" },
      { name: "words", label: "What exactly", kind: "long text" },
      { name: "proof", label: "Proof", kind: "long text" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "verify-uptake",
    outcomes: [
      { id: "verified", words: "Verified" },
      { id: "not shown", words: "Not shown by the proof" },
      { id: "more", words: "More is needed" },
    ],
  },
  title: ({ title }) => `Is this use shown? ${title}`.slice(0, 300),
  subject: ({ uptake }) => ({ kind: "uptake", id: uptake }),
  concerns: (_, openedBy) => (openedBy === null ? [] : [openedBy]),
  tasks: () => [],
  ready: () => true,
  ...(hooks.onDecided ? { onDecided: hooks.onDecided } : {}),
  ...(hooks.onWithdrawn ? { onWithdrawn: hooks.onWithdrawn } : {}),
});
