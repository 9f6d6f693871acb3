import { formatCorridor, type Corridor } from "#vocabulary";
import { producerName, type Cube, type ManifestSource, type Observation, type OpenedRelease } from "#observatory";
import type { Figure, Messages, Provenance } from "#web";
import { shownMethod } from "./release-words.ts";

/** Which figures a page may ask for: a dataflow and one of its indicators. */
export interface Indicator {
  readonly dataflow: string;
  readonly id: string;
}

export const INDICATORS = {
  stock: { dataflow: "DF_MIGRANT_STOCK", id: "STOCK" },
  flow: { dataflow: "DF_REMITTANCE_FLOW", id: "REM_RECONCILED" },
  flowByRule: { dataflow: "DF_REMITTANCE_FLOW", id: "REM_RS3" },
  received: { dataflow: "DF_REMITTANCE_TOTAL", id: "REM_RECEIVED" },
  paid: { dataflow: "DF_REMITTANCE_TOTAL", id: "REM_PAID" },
  cost: { dataflow: "DF_REMITTANCE_COST", id: "COST_AVERAGE" },
  immigrants: { dataflow: "DF_MIGRATION_PROFILE", id: "IMMIGRANTS" },
  immigrantsShare: { dataflow: "DF_MIGRATION_PROFILE", id: "IMMIGRANTS_SHARE" },
  receivedShare: { dataflow: "DF_MIGRATION_PROFILE", id: "REM_RECEIVED_GDP" },
  paidShare: { dataflow: "DF_MIGRATION_PROFILE", id: "REM_PAID_GDP" },
  refugeesHosted: { dataflow: "DF_MIGRATION_PROFILE", id: "REFUGEES_HOSTED" },
  refugeesFrom: { dataflow: "DF_MIGRATION_PROFILE", id: "REFUGEES_FROM" },
  asylumSeekersHosted: { dataflow: "DF_MIGRATION_PROFILE", id: "ASYLUM_SEEKERS_HOSTED" },
  idps: { dataflow: "DF_MIGRATION_PROFILE", id: "IDPS" },
} as const satisfies Record<string, Indicator>;

/** The code of a total over every area. */
export const WORLD = "WLD";

/** Reads figures of one release in the shape that pages take. */
export class ReleaseReader {
  readonly release: OpenedRelease;
  readonly messages: Messages;
  readonly #sources: ReadonlyMap<string, ManifestSource>;

  constructor(release: OpenedRelease, messages: Messages) {
    this.release = release;
    this.messages = messages;
    this.#sources = new Map(release.manifest.sources.map((source) => [source.id, source]));
  }

  /** The language of names and words. */
  get locale(): string {
    return this.messages.locale;
  }

  /** The observations of an indicator; undefined where the release does not have it. */
  cube({ dataflow, id }: Indicator): Cube | undefined {
    const listed = this.release.manifest.dataflows.find((one) => one.id === dataflow)?.indicators.some((one) => one.id === id);
    return listed ? this.release.cube(dataflow, id) : undefined;
  }

  /** The last period of an indicator; "" where the release does not have it. */
  lastPeriod(indicator: Indicator): string {
    return this.cube(indicator)?.periods().at(-1) ?? "";
  }

  /** A figure as a page shows it. */
  figureOf(indicator: Indicator, observation: Observation): Figure {
    const { value, period, status, method } = observation;
    const { unit } = this.release.indicator(indicator.dataflow, indicator.id);
    return { value, unit, period, status, method, ...(value === null ? {} : { explainHref: this.explainHref(indicator, observation) }) };
  }

  /** A figure by key, or its absence; undefined where the release lacks the indicator. */
  figure(indicator: Indicator, area: string, counterpart: string, period: string): Figure | undefined {
    const observation = this.observation(indicator, area, counterpart, period);
    return observation && this.figureOf(indicator, observation);
  }

  observation(indicator: Indicator, area: string, counterpart: string, period: string): Observation | undefined {
    return this.cube(indicator)?.get({ area, counterpart, period });
  }

  /** The last figure of a series that has a value; where there is none, its absence in the last period, so that a page can say why. */
  lastFigureOrAbsence(indicator: Indicator, area: string, counterpart = ""): Figure | undefined {
    return this.lastFigure(indicator, area, counterpart) ?? this.figure(indicator, area, counterpart, this.lastPeriod(indicator));
  }

  /** The last figure of a series that has a value. */
  lastFigure(indicator: Indicator, area: string, counterpart = ""): Figure | undefined {
    const last = this.cube(indicator)
      ?.series(area, counterpart)
      .findLast(({ value }) => value !== null);
    return last && this.figureOf(indicator, last);
  }

  /** Every period from the first to the last value of a series, absences between too, so that gaps show. */
  series(indicator: Indicator, area: string, counterpart = ""): readonly Figure[] {
    const cube = this.cube(indicator);
    if (!cube) return [];
    const listed = new Map(cube.series(area, counterpart).map((one) => [one.period, one]));
    if (listed.size === 0) return [];
    const figures = cube.periods().map((period) => this.figureOf(indicator, listed.get(period) ?? cube.get({ area, counterpart, period })));
    const hasValue = ({ value }: Figure): boolean => value !== null;
    return figures.slice(figures.findIndex(hasValue), figures.findLastIndex(hasValue) + 1);
  }

  /** How an observation came about, in words; undefined for an absence. */
  provenanceOf({ value, method, source }: Observation): Provenance | undefined {
    if (value === null) return undefined;
    const { name, words, lang } = shownMethod(this, method);
    return {
      methodName: name,
      methodWords: words,
      ...(lang === undefined ? {} : { methodLang: lang }),
      sources: this.#sourceLinks(source),
    };
  }

  /** The credit under a drawing: who published what it rests on, and the release. Each id may be several joined by "+". */
  credit(ids: readonly string[]): string {
    const producers = ids.flatMap((id) => id.split("+")).map((id) => this.#sources.get(id)?.producer);
    return this.messages.charts.credit(
      [...new Set(producers.filter((one) => one !== undefined))]
        .map((one) => producerName(one, this.locale))
        .join(this.messages.joined.semicolon),
      this.release.id,
    );
  }

  #sourceLinks(ids: string): Provenance["sources"] {
    const sources = ids.split("+").filter(Boolean);
    return sources.map((id) => ({ text: this.#sources.get(id)?.title ?? id, href: `/sources#${id}` }));
  }

  explainHref({ dataflow, id }: Indicator, { area, counterpart, sex, period }: Observation): string {
    const values = { INDICATOR: id, REF_AREA: area, COUNTERPART_AREA: counterpart, SEX: sex, TIME_PERIOD: period };
    const key = this.release.dataflow(dataflow).dimensions.map((dimension) => values[dimension]);
    return `/explain/${dataflow}/${key.join(".")}`;
  }
}

/** Where a corridor's page is. */
export const corridorHref = (corridor: Corridor): string => `/corridor/${formatCorridor(corridor)}`;
