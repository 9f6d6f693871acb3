import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import { exactBinding, wholeKey } from "./typeset/bound-figures/figure-binding.ts";
import { resolveBindings, type FigureAnswer } from "./typeset/bound-figures/resolve-bindings.ts";
import type { ReleasesAround } from "./version-actions.ts";
import { findVersion, insertComparison, versionsToCompare, type FigureMove } from "./version-records.ts";
import { contributingPeople } from "./work-doing.ts";
import { findWork } from "./work-records.ts";

const JOB: Actor = { kind: "system", id: "compare-figures" };

/**
 * Compares the figures of public works with the newest release, each version once a release, and tells those who wrote them what moved.
 * @returns how many versions were compared
 */
export const compareFigures = async (
  database: Database,
  surroundings: Surroundings,
  { newest, figureAt }: Pick<ReleasesAround, "newest" | "figureAt">,
): Promise<number> => {
  const waiting = await versionsToCompare(database, newest);
  for (const id of waiting) {
    const version = await findVersion(database, { id });
    if (!version) continue;
    const figures = await resolveBindings(version.bindings, figureAt, newest);
    const moves = figures.flatMap(({ binding, answer, moved }): readonly FigureMove[] =>
      moved === undefined || binding.release === undefined
        ? []
        : [
            {
              binding: exactBinding(binding),
              dataflow: binding.dataflow,
              key: wholeKey(binding),
              fromRelease: binding.release,
              unit: unitOf(answer) ?? unitOf(moved.answer) ?? "",
              from: valueOf(answer),
              to: valueOf(moved.answer),
            },
          ],
    );
    await inOneUnit(database, JOB, surroundings, async (unit) => {
      await insertComparison(unit, id, newest, moves);
      unit.log({
        action: "compare-figures",
        objectKind: "work",
        object: version.workId,
        after: { version: id, release: newest, moved: moves.length },
      });
      const work = await findWork(unit, { id: version.workId });
      if (moves.length === 0 || !work) return;
      await tellPeople(unit, {
        people: await contributingPeople(unit, work.id),
        words: `Release ${newest} moved ${moves.length === 1 ? "a figure" : `${moves.length} figures`} of “${work.title}”.`,
        href: `/library/${work.slug}`,
      });
    });
  }
  return waiting.length;
};

const valueOf = (answer: FigureAnswer): number | null => (answer.kind === "value" ? answer.value : null);
const unitOf = (answer: FigureAnswer): string | undefined => (answer.kind === "value" ? answer.unit : undefined);
