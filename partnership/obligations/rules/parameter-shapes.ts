import * as z from "zod";
import type { DueField } from "./due-rule.ts";

const MONTH_AND_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day of the year: "06-30". */
export const monthAndDay = z.string().regex(MONTH_AND_DAY, "Write month and day, such as 06-30.");

/** The day on which a year begins; 1 January where nothing is written. */
export const yearStart = z.preprocess((written) => (written === "" ? undefined : written), monthAndDay.default("01-01"));

/** The kind of record that meets it: "progress report", "face-to-face meeting". */
export const recordKind = z.string().trim().min(2, "Write what meets it.").max(80, "Write at most 80 characters.");

/** A phase by its slug. */
export const phaseSlug = z.string().min(1, "Choose a phase.").max(80);

export const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`Write a number from ${least} to ${most}.`)
    .int("Write a whole number.")
    .min(least, `At least ${least}.`)
    .max(most, `At most ${most}.`);

export const OF: DueField = {
  name: "of",
  label: "What meets it",
  kind: "text",
  help: "A kind of record: progress report, face-to-face meeting.",
};
export const LEAST: DueField = { name: "least", label: "How many at least", kind: "number" };
export const PHASE: DueField = { name: "phase", label: "Phase", kind: "phase" };
export const STARTS_ON: DueField = {
  name: "startsOn",
  label: "The year begins on",
  kind: "text",
  help: "Month and day: 01-01.",
};
