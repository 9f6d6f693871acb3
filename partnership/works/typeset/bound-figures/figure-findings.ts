import { Problem, statusWords } from "#vocabulary";
import type { WorkFinding } from "../../work-finding.ts";
import { exactBinding } from "./figure-binding.ts";
import type { ResolvedFigure } from "./resolve-bindings.ts";

/** What a writer should know of the figures of a text: those refused, and those that are missing in their release. */
export const figureFindings = (figures: readonly ResolvedFigure[]): readonly WorkFinding[] =>
  figures.flatMap(({ binding, answer }): readonly WorkFinding[] => {
    const { place, written, release = "" } = binding;
    if (answer.kind === "refused") return [{ level: "error", problem: answer.problem, place }];
    if (answer.kind === "value") return [];
    const { status, nearestPeriod } = answer;
    const nearest = nearestPeriod === undefined ? "" : exactBinding({ ...binding, period: nearestPeriod });
    const values = { written, release, status: (locale: string) => statusWords(status, locale).words };
    const problem = nearest ? new Problem("work-figure-absent-then", { ...values, nearest }) : new Problem("work-figure-absent", values);
    return [{ level: "warning", problem, place }];
  });
