import { expect, it } from "vitest";
import { checkout } from "./checkout.ts";
import { isTest } from "./house.ts";

const READS = /^(?:server|cli|observatory|partnership|store)\/.*\.ts$/;
const NAMES = /\b(?:KNOMAD_[A-Z]+(?:_[A-Z]+)*|(?<=environment\[")[A-Z_]+|(?<=\{ )PORT|(?<=PORT, )HOST)\b/g;

it("every setting that the programme reads stands in the page on running it, and none besides", () => {
  const sources = checkout.paths
    .filter((path) => READS.test(path) && !isTest(path) && !/\/testing/.test(path))
    .map((path) => checkout.read(path));
  const read = new Set(sources.flatMap((text) => text.match(NAMES) ?? []));
  expect([...read]).toEqual(expect.arrayContaining(["PORT", "HOST", "KNOMAD_DATA", "KNOMAD_SITE_NAME", "KNOMAD_RATE_BURST"]));
  const page = checkout.read("docs/how-to/run-in-production.md");
  const table = page.slice(page.indexOf("## Settings"), page.indexOf("## What is written where"));
  const told = new Set([...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name!));
  // Those of one language are made of a name and a code.
  const named = [...told].filter((name) => !name.endsWith("_FR"));
  expect(named.toSorted()).toEqual([...read].filter((name) => !name.endsWith("_FR")).toSorted());
});
