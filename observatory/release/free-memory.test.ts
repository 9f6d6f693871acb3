import { expect, it } from "vitest";
import { freeMemory } from "./free-memory.ts";

it("gives back what nothing refers to any more", () => {
  let table: number[] | undefined = Array.from({ length: 5_000_000 }, (_, k) => k + 0.5);
  freeMemory();
  const held = process.memoryUsage().heapUsed;
  expect(table.length).toBe(5_000_000);
  table = undefined;
  freeMemory();
  expect(held - process.memoryUsage().heapUsed).toBeGreaterThan(20_000_000);
});
