import * as z from "zod";
import type { Readable } from "../bodies/readable.ts";
import { allSettings, inForce, type Setting } from "../programme/programme-records.ts";

/** Key of the setting that holds the rules of engagement of the public debate. */
export const RULES_OF_DEBATE = "rules of the public debate";

const rule = z.string().trim().min(1, "Write something here.").max(500, "At most 500 characters.");

export const rulesOfDebateShape = z.object({ rules: z.array(rule).min(1, "Write at least one rule.").max(40, "At most forty rules.") });

/** The rules of engagement as they hold from a day on. Whoever responds says yes to one of them, by its id. */
export interface RulesOfDebate {
  readonly id: string;
  readonly rules: readonly string[];
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly words: string;
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

const rulesOf = ({ value, ...setting }: Setting): readonly RulesOfDebate[] => {
  const read = rulesOfDebateShape.safeParse(value);
  return read.success ? [{ ...setting, rules: read.data.rules }] : [];
};

/** Every version that there was, in the order of their days. */
export const allRulesOfDebate = async (from: Readable): Promise<readonly RulesOfDebate[]> =>
  (await allSettings(from)).filter(({ key }) => key === RULES_OF_DEBATE).flatMap(rulesOf);

/** The rules that hold on a day, the newest where several do; undefined where there are none, and then no response is taken. */
export const rulesOfDebateOn = async (from: Readable, day: string): Promise<RulesOfDebate | undefined> =>
  inForce(await allRulesOfDebate(from), day).at(-1);
