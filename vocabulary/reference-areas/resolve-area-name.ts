import type { Area, AreaKind, AreaPublisher } from "./area.ts";
import { areaOf, areas } from "./areas.ts";
import { normaliseAreaName } from "./normalise-area-name.ts";
import aliases from "./aliases.json" with { type: "json" };

interface NameIndex {
  /** Normalised name → every area that someone calls so. */
  readonly areasCalled: ReadonlyMap<string, ReadonlySet<Area>>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

const buildIndex = (): NameIndex => {
  const areasCalled = new Map<string, Set<Area>>();
  const aliasesByCode = new Map<string, string[]>();
  const add = (name: string, area: Area): void => {
    const key = normaliseAreaName(name);
    areasCalled.set(key, (areasCalled.get(key) ?? new Set()).add(area));
  };
  for (const area of areas()) {
    for (const name of Object.values(area.names)) add(name, area);
    for (const name of Object.values(area.namesBy ?? {})) add(name, area);
  }
  for (const [name, code] of Object.entries(aliases)) {
    add(name, areaOf(code));
    aliasesByCode.set(code, [...(aliasesByCode.get(code) ?? []), name]);
  }
  return { areasCalled, aliases: aliasesByCode };
};

let built: NameIndex | undefined;
const nameIndex = (): NameIndex => (built ??= buildIndex());

export interface NameContext {
  /** Whose file the name comes from; settles names that publishers use differently ("Sub-Saharan Africa", "Micronesia"). */
  readonly publisher?: AreaPublisher;
  /** Only areas of these kinds. */
  readonly kinds?: readonly AreaKind[];
}

/**
 * The area that a publisher's file calls so, whatever the case, accents and punctuation; undefined when nobody does or
 * when it could be two areas. Never guesses: for what a reader types use `searchAreas`.
 * Without a publisher a country wins over an aggregate of the same name ("Micronesia").
 * @example resolveAreaName("Congo, Dem. Rep.")?.code // "COD"
 */
export const resolveAreaName = (name: string, { publisher, kinds }: NameContext = {}): Area | undefined => {
  const key = normaliseAreaName(name);
  const called = [...(nameIndex().areasCalled.get(key) ?? [])];
  const candidates = called.filter((area) => kinds === undefined || kinds.includes(area.kind));
  const countries = candidates.filter((area) => area.kind === "country");
  const anyone = onlyOne(countries.length > 0 ? countries : candidates);
  if (publisher === undefined) return anyone;
  const writesSo = (name = ""): boolean => normaliseAreaName(name) === key;
  const ownName = candidates.filter((area) => writesSo(area.namesBy?.[publisher]));
  const usualName = candidates.filter((area) => hasInLists(publisher, area) && area.namesBy?.[publisher] === undefined);
  return onlyOne(ownName) ?? onlyOne(usualName.filter((area) => writesSo(area.names.en))) ?? anyone;
};

const onlyOne = (candidates: readonly Area[]): Area | undefined => (candidates.length === 1 ? candidates[0] : undefined);

/** Whether an area can stand in the publisher's files: every country; aggregates under the publisher's kind of code. */
const hasInLists = (publisher: AreaPublisher, area: Area): boolean => {
  if (area.kind !== "aggregate") return true;
  if (publisher === "UNDESA") return area.locationCodes !== undefined;
  if (publisher === "WB") return /^[A-Z]{3}$/.test(area.code);
  return publisher === "UNSD" && area.m49 !== undefined;
};

/** Other names under which an area is found, beside those in its record. */
export const aliasesOf = (code: string): readonly string[] => nameIndex().aliases.get(code) ?? [];
