import type { AreaLabel, Figure } from "../../figures/figure.ts";
import type { Trend } from "../country/country-data.ts";

/** How a figure came about, in words. */
export interface Provenance {
  readonly methodName: string;
  readonly methodWords: string;
  /** Language of the method's words where it is not the page's. */
  readonly methodLang?: string;
  /** The sources it rests on, each with its place on the sources page. */
  readonly sources: readonly { readonly text: string; readonly href: string }[];
}

/** A figure with its provenance; the figure may be an absence. */
export interface KnownFigure {
  readonly figure: Figure;
  readonly provenance: Provenance | undefined;
}

/** One direction of a pair: the migrants' origin and destination; money runs the other way. */
export interface DirectionData {
  readonly origin: AreaLabel;
  readonly destination: AreaLabel;
  readonly href: string;
  readonly people: KnownFigure;
  readonly money: KnownFigure;
  readonly cost: KnownFigure | undefined;
  /** Percent of all people of the origin abroad, and of all migrants in the destination. */
  readonly shareOfOrigin: number | undefined;
  readonly shareOfDestination: number | undefined;
  /** Percent women and girls. */
  readonly women: number | undefined;
  /** US dollars a year for each migrant, and percent of all the origin received. */
  readonly perMigrant: number | undefined;
  readonly shareOfReceived: number | undefined;
  /** The publishers' rule sets the corridor to zero by assumption. */
  readonly zeroByRule: boolean;
}

export interface CorridorData extends DirectionData {
  /** What goes the way that was searched for: people from origin to destination, or money the other way; nothing where nobody searched. */
  readonly asked?: "people" | "money";
  /** The largest year in either direction, to which ribbons are drawn. */
  readonly mostPeople: number;
  readonly mostMoney: number;
  readonly peopleTrend: Trend;
  readonly moneyTrend: Trend;
  readonly costTrend: Trend;
  /** True when the price series ended more than three years ago. */
  readonly costOld: boolean;
  readonly reverse: DirectionData;
  /** Credits: of the pair, and of each of its trends. */
  readonly source: string;
  readonly peopleSource: string;
  readonly moneySource: string;
  readonly costSource: string;
  readonly notes: readonly string[];
}
