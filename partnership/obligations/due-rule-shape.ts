import * as z from "zod";
import { dayField } from "../day-field.ts";
import { BODY_KINDS } from "../bodies/body-kinds.ts";
import { ROLE_NAMES } from "../permissions/roles.ts";

const day = z.union([z.literal(""), dayField("Write a day, such as 2099-12-31.")]);

const REMINDERS = /^-?\d{1,3}(?:\s*,\s*-?\d{1,3})*$/;

/** A rule on what is due, as its form takes it; the parameters of its kind are checked apart. */
export const dueRuleShape = z
  .object({
    name: z.string().min(3, "Write a name.").max(200, "Write at most 200 characters."),
    rule: z.string().min(1, "Choose a kind of rule."),
    for: z.string().min(1, "Choose a body or a kind of body."),
    responsibleRole: z.enum(ROLE_NAMES, "Choose a role."),
    remindDays: z.string().regex(REMINDERS, "Write days separated by commas, such as -30, -7, 0, 7."),
    fromOn: day,
    untilOn: day,
  })
  .refine(({ fromOn, untilOn }) => fromOn === "" || untilOn === "" || fromOn <= untilOn, {
    path: ["untilOn"],
    message: "It ends before it begins.",
  });

export type DueRuleValues = z.infer<typeof dueRuleShape>;

/** "-30, 0" as numbers, in order, each once. */
export const remindDaysOf = (text: string): readonly number[] =>
  [...new Set(text.split(",").map((one) => Number.parseInt(one.trim(), 10)))].filter(Number.isInteger).toSorted((a, b) => a - b);

/** What "for" says: a kind of body by name, or a body by id. */
export const ruleFor = (text: string) => {
  const bodyKind = BODY_KINDS.find((kind) => kind === text);
  return bodyKind === undefined ? { bodyId: text, bodyKind: null } : { bodyId: null, bodyKind };
};
