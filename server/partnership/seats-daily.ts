import { APPLY_PRIORITIES, applyPriorities, declaredGiving, FILL_SEATS, fillSeats } from "#partnership";
import type { DailyWork } from "./keep-jobs-running.ts";

/** Seats that follow rules: looked at once a day, since terms begin and end by themselves, and after each change of mandates and seats. */
export const SEATS_DAILY: readonly DailyWork[] = [
  { queue: APPLY_PRIORITIES, hour: 0, work: applyPriorities },
  { queue: FILL_SEATS, hour: 0, work: (database, surroundings) => fillSeats(database, surroundings, declaredGiving) },
];
