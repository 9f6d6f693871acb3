import type { TextValues } from "#store/columns";
import type { ObservationColumns } from "../observation-columns.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

export const sortedUniqueKeys: ReleaseCheck = {
  id: "sorted-unique-keys",
  words: "Observations are sorted by area, counterpart, sex and period, and no key stands twice.",
  run(release) {
    const outcome = new Outcome();
    for (const { id, indicators } of release.manifest.dataflows) {
      for (const indicator of indicators) look(outcome, `${id} ${indicator.id}`, release.columns(id, indicator.id));
    }
    return outcome;
  },
};

const look = (outcome: Outcome, name: string, columns: ObservationColumns): void => {
  const { area, counterpart, sex, period } = columns;
  const texts = [area, counterpart, sex].filter((column) => column !== undefined);
  const periodAt = (row: number): string => (period.kind === "text" ? textAt(period, row) : String(period.values[row]).padStart(4, "0"));
  const keyAt = (row: number): string[] => [...texts.map((column) => textAt(column, row)), periodAt(row)];
  for (let row = 1; row < columns.length; row++) {
    const ascends = follows(texts, row) ?? periodAt(row - 1) < periodAt(row);
    outcome.expect(ascends, () => ({
      key: `${name} ${keyAt(row).join(".")}`,
      message: `This key comes after ${keyAt(row - 1).join(".")}.`,
      figures: { row },
    }));
  }
};

/** Whether a row's texts come after those of the row before; undefined when they are the same. */
const follows = (columns: readonly TextValues[], row: number): boolean | undefined => {
  for (const column of columns) {
    if (column.codes[row] === column.codes[row - 1]) continue;
    return textAt(column, row - 1) < textAt(column, row);
  }
  return undefined;
};

const textAt = ({ texts, codes }: TextValues, row: number): string => texts[codes[row]!]!;
