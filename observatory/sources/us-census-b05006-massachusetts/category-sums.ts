import type { ReadingCollector } from "../layouts/reading-collector.ts";
import type { CategoryColumn } from "./category-columns.ts";

type Sum = (record: readonly string[], row: number) => void;

/** A function that checks each category ending with a colon against the sum of the categories right below it. */
export const categorySums = (columns: readonly CategoryColumn[], collector: ReadingCollector): Sum => {
  const estimates = columns.filter((column) => column.indicator === "FOREIGN_BORN");
  const families = estimates
    .filter(({ path }) => path.endsWith(":"))
    .map((parent) => ({ parent, children: estimates.filter((child) => isChild(child.path, parent.path)) }));
  return (record, row) => {
    for (const { parent, children } of families) {
      const value = record[parent.position] ?? "";
      const sum = children.reduce((total, child) => total + Number(record[child.position]), 0);
      if (children.length === 0 || sum === Number(value) || Number.isNaN(sum) || Number.isNaN(Number(value))) continue;
      const message = `${parent.path} is ${value}; the categories right below it add up to ${sum}.`;
      collector.report("warning", "total-differs", { row, column: parent.position + 1, value }, message);
    }
  };
};

const isChild = (path: string, parent: string): boolean => path.startsWith(`${parent}!!`) && !path.slice(parent.length + 2).includes("!!");
