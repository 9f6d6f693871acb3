import * as z from "zod";
import { afterWaiver } from "../after-waiver.ts";
import { dayField } from "../../day-field.ts";
import type { CaseKind } from "../case-kind.ts";

const fields = z.object({
  of: z.enum(["rule", "obligation"], "Choose what is to be waived."),
  name: z.string().min(3, "Write its name.").max(250, "Write at most 250 characters."),
  record: z.string().max(100, "Write at most 100 characters.").default(""),
  why: z.string().min(10, "Write at least ten characters.").max(8_000, "Write at most 8,000 characters."),
  until: z.union([z.literal(""), dayField("Write a day, such as 2099-12-31.")]).default(""),
});

/** A rule or an obligation of a body that is not to hold once, with a written reason. */
export const waiver: CaseKind<z.infer<typeof fields>> = {
  id: "waiver",
  name: "Waiver",
  words: "A rule or an obligation is not to hold for a body this once, for a reason.",
  onDesk: true,
  belongsTo: "a body",
  openedWith: "open-case",
  form: {
    shape: fields,
    fields: [
      {
        name: "of",
        label: "What is to be waived",
        kind: "choice",
        required: true,
        options: [
          { value: "rule", label: "A rule of the body" },
          { value: "obligation", label: "Something that is due" },
        ],
      },
      { name: "name", label: "Which one", kind: "text", required: true, longest: 250 },
      { name: "record", label: "Its number, where it has one", kind: "text", longest: 100 },
      { name: "why", label: "Why", kind: "long text", required: true, longest: 8_000, rows: 8 },
      { name: "until", label: "Until when", help: "The last day; leave it empty for this one time.", kind: "date" },
    ],
  },
  taskKinds: {},
  decision: {
    action: "waive-obligation",
    outcomes: [
      { id: "granted", words: "Granted" },
      { id: "refused", words: "Refused" },
    ],
  },
  title: ({ of, name }) => `Waiver of the ${of}: ${name}`,
  subject: ({ of, record }) => ({ kind: of, id: record }),
  concerns: (_, openedBy) => (openedBy === null ? [] : [openedBy]),
  tasks: () => [],
  ready: () => true,
  onDecided: afterWaiver,
};
