import type { Area, AreaKind, AreaPublisher } from "./area.ts";
import { areaOf, areas } from "./areas.ts";
import { normaliseAreaName } from "./normalise-area-name.ts";
import aliases from "./aliases.json" with { type: "json" };

interface NameIndex {
  /** Every area that someone calls so. */
  readonly anyone: ReadonlyMap<string, ReadonlySet<Area>>;
  readonly byPublisher: ReadonlyMap<AreaPublisher, ReadonlyMap<string, Area>>;
}

const PUBLISHERS: readonly AreaPublisher[] = ["UNSD", "UNDESA", "WB", "UNHCR"];

const buildIndex = (): NameIndex => {
  const anyone = new Map<string, Set<Area>>();
  const byPublisher = new Map(PUBLISHERS.map((publisher) => [publisher, new Map<string, Area>()]));
  const add = (name: string, area: Area): void => {
    const key = normaliseAreaName(name);
    anyone.set(key, (anyone.get(key) ?? new Set()).add(area));
  };
  for (const area of areas()) {
    for (const name of Object.values(area.names)) add(name, area);
    for (const [publisher, name] of Object.entries(area.namesBy ?? {})) {
      add(name, area);
      byPublisher.get(publisher as AreaPublisher)?.set(normaliseAreaName(name), area);
    }
  }
  for (const [name, code] of Object.entries(aliases)) add(name, areaOf(code));
  return { anyone, byPublisher };
};

let built: NameIndex | undefined;
const nameIndex = (): NameIndex => (built ??= buildIndex());

export interface NameContext {
  /** Whose file the name comes from; settles names that publishers use differently. */
  readonly publisher?: AreaPublisher;
  /** Only areas of these kinds. */
  readonly kinds?: readonly AreaKind[];
}

/**
 * The area that a publisher's file calls so, whatever the case, accents and punctuation; undefined when nobody does or
 * when it could be two areas. Never guesses: for what a reader types use `searchAreas`.
 * A country wins over an aggregate of the same name ("Micronesia"), unless `kinds` says otherwise.
 * @example resolveAreaName("Congo, Dem. Rep.")?.code // "COD"
 */
export const resolveAreaName = (name: string, context: NameContext = {}): Area | undefined => {
  const { publisher, kinds } = context;
  const fits = (area: Area): boolean => kinds === undefined || kinds.includes(area.kind);
  const key = normaliseAreaName(name);
  const ofPublisher = publisher && nameIndex().byPublisher.get(publisher)?.get(key);
  if (ofPublisher !== undefined && fits(ofPublisher)) return ofPublisher;
  const candidates = [...(nameIndex().anyone.get(key) ?? [])].filter(fits);
  const countries = candidates.filter((area) => area.kind === "country");
  const narrowed = countries.length > 0 ? countries : candidates;
  return narrowed.length === 1 ? narrowed[0] : undefined;
};

/** Other names under which an area is found, beside those in its record. */
export const aliasesOf = (code: string): readonly string[] =>
  Object.entries(aliases).flatMap(([name, owner]) => (owner === code ? [name] : []));
