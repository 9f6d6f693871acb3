import { atLeastAYear } from "./at-least-a-year.ts";
import { atLeastInAPhase } from "./at-least-in-a-phase.ts";
import type { DueRule } from "./due-rule.ts";
import { longOneAYear } from "./long-one-a-year.ts";
import { periodicReport } from "./periodic-report.ts";
import { phaseEndPlusMonths } from "./phase-end-plus-months.ts";
import { phaseStartPlusYears } from "./phase-start-plus-years.ts";
import { yearlyOnADay } from "./yearly-on-a-day.ts";
import { yearlyReport } from "./yearly-report.ts";

/** Every kind of rule on what is due; another is a file and a line. */
export const DUE_RULES: readonly DueRule[] = [
  yearlyReport,
  periodicReport,
  yearlyOnADay,
  atLeastAYear,
  longOneAYear,
  atLeastInAPhase,
  phaseStartPlusYears,
  phaseEndPlusMonths,
];

export const dueRule = (id: string): DueRule | undefined => DUE_RULES.find((rule) => rule.id === id);
