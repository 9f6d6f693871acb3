import { areas } from "#vocabulary";
import type { Observation, OpenedRelease } from "#observatory";

/** A figure to explain. */
export interface FigureKey {
  readonly dataflow: string;
  readonly key: string;
}

/** Figures of one kind. */
export interface Stratum {
  readonly name: string;
  readonly keys: readonly FigureKey[];
}

type Wanted = Partial<Record<"area" | "counterpart" | "sex" | "period", string | readonly string[]>>;

const STOCK = "DF_MIGRANT_STOCK";
const FLOW = "DF_REMITTANCE_FLOW";
const COST = "DF_REMITTANCE_COST";
const isCorridor = ({ area, counterpart }: Observation): boolean => area !== "WLD" && counterpart !== "WLD";

/** Every kind of figure, each with up to so many keys spread evenly over the release. */
export function strataOf(release: OpenedRelease): readonly Stratum[] {
  const pick = (
    name: string,
    dataflow: string,
    indicator: string,
    wanted: Wanted,
    count: number,
    admits: (one: Observation) => boolean = () => true,
  ): Stratum => {
    const found = release
      .cube(dataflow, indicator)
      .list(wanted)
      .filter((one) => one.value !== null && admits(one));
    return { name, keys: spread(found, count).map((one) => ({ dataflow, key: keyOf(release, dataflow, one) })) };
  };
  return [
    pick("migrants of unnamed origin", STOCK, "STOCK", { counterpart: "OTH", sex: "_T" }, 16, isCorridor),
    pick("to Taiwan", STOCK, "STOCK", { area: "TWN" }, 16),
    pick("from Taiwan", STOCK, "STOCK", { counterpart: "TWN" }, 12),
    pick(
      "from comparable areas, none of this sex",
      STOCK,
      "STOCK",
      { sex: ["F", "M"] },
      6,
      ({ method, value }) => method === "FIT_COMPARABLE" && value === 0,
    ),
    pick("South Sudan in 1995", STOCK, "STOCK", { area: "SSD", period: "1995" }, 8),
    pick("from South Sudan in 1995", STOCK, "STOCK", { counterpart: "SSD", period: "1995" }, 8),
    pick("Bonaire, Sint Eustatius and Saba", STOCK, "STOCK", { area: "BES" }, 8),
    pick("Holy See", STOCK, "STOCK", { area: "VAT" }, 8),
    pick("Montenegro in 2000", STOCK, "STOCK", { area: "MNE", period: "2000" }, 8),
    pick("a year between rounds", STOCK, "STOCK", { period: "2007" }, 16),
    pick("women", STOCK, "STOCK", { sex: "F", period: "2020" }, 16),
    pick("after displacement", STOCK, "STOCK", { period: "2024" }, 16, ({ method }) => method === "FIT_DISPLACED"),
    pick("carried from 2020", STOCK, "STOCK", { period: "2024" }, 8, ({ method }) => method === "FIT_CARRIED"),
    pick("other origins shared out", STOCK, "STOCK_OTHER_DISTRIBUTED", {}, 24),
    pick("assumed zero", FLOW, "REM_RS3", {}, 8, ({ method }) => method === "ASSUMED_ZERO"),
    pick("rule with filled incomes", FLOW, "REM_RS3", {}, 16, ({ method }) => method === "RS3_INCOME_FILLED"),
    pick("rule", FLOW, "REM_RS3", {}, 12, ({ method }) => method === "RS3"),
    pick("reconciled", FLOW, "REM_RECONCILED", {}, 16, ({ method }) => method === "RECONCILED"),
    pick("sums of remittances", FLOW, "REM_RECONCILED", {}, 8, ({ method }) => method === "SUM"),
    pick("not allocated", FLOW, "REM_RS3", {}, 12, ({ method }) => method === "UNALLOCATED"),
    pick("Kosovo", FLOW, "REM_RECONCILED", { area: "XKX" }, 6),
    pick("costs", COST, "COST_AVERAGE", {}, 8, isCorridor),
    pick("mean costs", COST, "COST_AVERAGE", {}, 10, (one) => !isCorridor(one)),
    ...["DF_REMITTANCE_TOTAL", "DF_DISPLACEMENT", "DF_POPULATION"].flatMap((dataflow) =>
      release.dataflow(dataflow).indicators.map(({ id }) => pick(`${dataflow} ${id}`, dataflow, id, {}, 4)),
    ),
    ...release.dataflow("DF_MIGRATION_PROFILE").indicators.map(({ id }) => profileStratum(release, id)),
  ];
}

/** An indicator of a profile for two countries, a region, an income group and the world, as far as they have a figure. */
function profileStratum(release: OpenedRelease, indicator: string): Stratum {
  const dataflow = "DF_MIGRATION_PROFILE";
  const cube = release.cube(dataflow, indicator);
  const countries = spread(
    areas("country").filter(({ code }) => cube.areas().includes(code)),
    2,
  ).map(({ code }) => code);
  const keys = [...countries, "SRB", "019", "LMY", "HIC", "WLD"].flatMap((area) => {
    const series = cube.series(area).filter(({ value }) => value !== null);
    return spread(series, area === "019" ? 2 : 1).map((one) => ({ dataflow, key: keyOf(release, dataflow, one) }));
  });
  return { name: `${dataflow} ${indicator}`, keys };
}

/** So many of a list, evenly, from the middle of equal parts. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, k) => items[Math.floor(((k + 0.5) * items.length) / count)]!);
}

function keyOf(release: OpenedRelease, dataflow: string, { indicator, area, counterpart, sex, period }: Observation): string {
  const parts = { INDICATOR: indicator, REF_AREA: area, COUNTERPART_AREA: counterpart, SEX: sex, TIME_PERIOD: period };
  return release
    .dataflow(dataflow)
    .dimensions.map((dimension) => parts[dimension])
    .join(".");
}
