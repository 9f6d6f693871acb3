import type { ObservationStatus } from "#vocabulary";
import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { Indicator } from "../../structure/dataflow.ts";

/** Which end of a corridor is meant. */
export type CorridorEnd = "origin" | "destination";

/** A corridor of migrants by its codes, and a year. */
export interface CorridorYear {
  readonly from: string;
  readonly to: string;
  readonly year: string;
}

/** A corridor of one sex in a year. */
export interface SexCorridor extends CorridorYear {
  readonly sex: FittedSex;
}

/** A series of a release, as "DF_POPULATION/POPULATION", with its name in the words' own language. */
export interface SeriesName {
  readonly key: string;
  readonly name: string;
  /** True where its figures are kept in thousands of US dollars. */
  readonly isThousandDollars: boolean;
}

/** How much of an aggregate's figure rests on figures of its members, as the release keeps it. */
export interface Coverage {
  readonly members: number;
  readonly withFigure: number;
  /** Share of the members' population, 0 to 1. */
  readonly populationShare: number;
}

/** Unit in which a release keeps an indicator. */
export interface StoredUnit {
  readonly unit: string;
  readonly unitMultiplier: number;
  readonly decimals: number;
}

/** A source's own indicator: its name and unit as the declaration has them. */
export interface SourceSeries {
  readonly name: string;
  readonly unit: string;
}

/** An indicator as a release describes it. */
export type OwnIndicator = Pick<Indicator, "id" | "name" | "description">;

/** What several dataflows say. */
export interface SharedWords {
  /** A released figure that counts nothing because the release does not list it. */
  readonly notListed: (words: string) => string;
  /** A place in a text file. */
  readonly textCell: (row: number, field: number) => string;
  /** A source's remark that its file is not the publisher's own; `own` is the declaration's. */
  readonly redistributed: (own: string) => string;
  /** The name of an indicator; `own` is what the release or the programme says of it. */
  readonly indicator: (dataflow: string, own: OwnIndicator) => string;
  readonly sourceSeries: (own: SourceSeries) => SourceSeries;
}

/** Sentences about the migrant stock. */
export interface StockWords {
  readonly corridor: (corridor: SexCorridor) => string;
  readonly wholeCorridor: (corridor: SexCorridor) => string;
  readonly corridorNotListed: (corridor: SexCorridor) => string;
  readonly nothingToStartFrom: (corridor: SexCorridor) => string;
  readonly bothSexes: (corridor: CorridorYear) => string;
  readonly total: (sex: FittedSex, area: string, year: string) => string;
  readonly wholeTotal: (sex: FittedSex, area: string, year: string) => string;
  readonly totalBetween: (
    sex: FittedSex,
    area: string,
    year: string,
    rounds: readonly [string, string],
    path: "geometric" | "linear",
  ) => string;
  readonly bothSexesTotal: (area: string, year: string) => string;
  readonly publishedTotal: (side: CorridorEnd, sex: "_T" | FittedSex, area: string, year: string) => string;
  readonly shareBetween: (yearsOn: number, yearsApart: number) => string;
  readonly atShareOf: (year: string, round: string) => string;
  readonly inDestination: (corridor: CorridorYear) => string;
  readonly inAllDestinations: (from: string, destinations: number, year: string) => string;

  readonly adjustment: (side: CorridorEnd, area: string, sex: FittedSex, year: string) => string;
  readonly adjusted: (strength: number) => string;

  readonly reportedCell: (corridor: SexCorridor, revision: "2019" | "2020") => string;
  readonly noReportedCell: (corridor: Omit<SexCorridor, "year">) => string;
  readonly noReportedCellRule: string;
  readonly startFromReported: (to: string) => string;
  readonly publishedColumn: (sex: FittedSex, area: string, year: string) => string;
  readonly addedColumn: (sex: FittedSex, area: string, year: string) => string;

  readonly noComparable: (corridor: Omit<SexCorridor, "year">) => string;
  readonly noComparableRule: string;
  readonly comparablePattern: (corridor: Omit<SexCorridor, "year">) => string;
  readonly atShareIn: (to: string, from: string, peer: string) => string;
  readonly addedOver: (peers: readonly string[]) => string;
  readonly meanOver: (peers: number, to: string) => string;
  readonly namedOrigin: (sex: FittedSex, area: string) => string;

  readonly displaced: (indicator: "REFUGEES" | "ASYLUM_SEEKERS" | "OIP", corridor: CorridorYear) => string;
  readonly displacedAroundMiddles: (year: string, before: string) => string;
  readonly displacedChange: (from: string, to: string, before: string, year: string) => string;
  readonly bothSexesFrom: (from: string, year: string) => string;
  readonly sexInChange: (sex: FittedSex, from: string) => string;
  readonly withChange: string;
  readonly leastKept: (share: number) => string;
  readonly startFromChanged: (to: string) => string;

  readonly noUnnamed: (sex: FittedSex, to: string) => string;
  readonly noUnnamedRule: string;
  readonly unnamedCarriedWorld: (sex: FittedSex) => string;
  readonly unnamedCarried: (sex: FittedSex, to: string) => string;
  readonly fewerUnnamed: string;
  readonly unnamedGap: string;
  readonly unsupported: (sex: FittedSex, to: string) => string;
  readonly unsupportedWorld: string;
  readonly unnamedGain: (to: string) => string;
  readonly startWithGain: string;

  readonly sharedWeights: (to: string) => string;
  readonly sharedPart: (corridor: Omit<SexCorridor, "year">) => string;
  readonly wholeSharedPart: string;
  readonly withSharedPart: (corridor: SexCorridor) => string;
  readonly inComparables: (sex: FittedSex, from: string, destinations: number) => string;
  readonly namedInComparables: (sex: FittedSex) => string;
  readonly suggested: (to: string) => string;
}

/** Sentences about remittances and the cost of sending them; `to` receives, `from` sends. */
export interface MoneyWords {
  readonly assumedZero: (corridor: CorridorYear) => string;
  /** `own` is the reason as the list of assumed zeros has it. */
  readonly assumedZeroRule: (own: string) => string;
  readonly received: (area: string, year: string) => string;
  readonly inThousands: string;
  readonly wholeThousands: string;
  readonly allUnallocated: (area: string, why: "no income" | "no origin") => string;
  readonly ruleShare: (area: string) => string;
  readonly factor: (side: "receiver" | "sender", area: string, year: string) => string;
  readonly reconciled: string;
  readonly receivedFrom: (to: string, from: string) => string;
  readonly receivedUnallocated: (to: string) => string;
  readonly sumOfCorridors: (corridors: number) => string;

  readonly migrants: (corridor: CorridorYear) => string;
  readonly weight: string;
  readonly weightSum: (corridors: number, to: string, year: string, assumedZeros: number) => string;
  readonly sentToPoorer: string;
  readonly sentToRicher: string;
  readonly incomeGap: (host: string) => string;
  readonly gapPower: (power: number) => string;
  readonly income: (area: string, year: string) => string;
  readonly incomeOfNearest: (area: string, year: string, nearest: string) => string;
  readonly incomeOfPeer: (area: string, year: string) => string;
  readonly incomeMedian: (area: string, year: string, peers: number) => string;

  readonly cost: (from: string, to: string, period: string) => string;
  readonly costSum: (corridors: number) => string;
  readonly costMean: string;
  readonly costScaled: string;
  readonly wholeCost: string;
}

/** Where a carried figure belongs, by codes. */
export interface CarriedPlace {
  readonly dataflow: string;
  readonly indicator: string;
  readonly area: string;
  readonly counterpart: string;
  readonly sex: string;
  readonly period: string;
}

/** Sentences about reported figures released as they stand. */
export interface CarriedWords {
  readonly figure: (name: string, place: CarriedPlace, unit: string | undefined) => string;
  readonly scaled: (unit: StoredUnit) => string;
  readonly whole: (unit: StoredUnit) => string;
}

/** Sentences about migration profiles. */
export interface ProfileWords {
  readonly scaled: (unit: StoredUnit) => string;
  readonly whole: (unit: StoredUnit) => string;
  readonly inFull: string;
  readonly coverage: (area: string, coverage: Coverage) => string;

  readonly released: (series: SeriesName, area: string, year: string) => string;
  readonly reported: (series: SourceSeries, area: string, year: string) => string;
  readonly totalOf: (series: SeriesName, side: CorridorEnd, sex: "_T" | "F" | "M", area: string, year: string) => string;
  readonly corridorOf: (series: SeriesName, corridor: CorridorYear) => string;
  readonly allCorridors: (series: SeriesName, side: CorridorEnd, area: string, year: string, corridors: number) => string;
  /** Migrants seen from their destination ("immigrants") or their origin ("emigrants"), without area and year. */
  readonly people: (side: CorridorEnd, who: "all" | "women" | "named" | "south") => string;
  readonly together: (areas: readonly string[], year: string) => string;
  readonly straightLine: (area: string, year: string, before: number, after: number) => string;

  readonly ofNamed: (side: CorridorEnd) => string;
  readonly south: (side: CorridorEnd, area: string, year: string, corridors: number) => string;
  readonly noSouthRule: string;
  readonly namedAdded: (side: CorridorEnd, coverage: string) => string;
  readonly southShare: (side: CorridorEnd, area: string, year: string) => string;
  readonly southPart: (area: string) => string;
  readonly noneOfSouth: string;
  readonly noneOfSouthRule: string;
  readonly southTogether: (decimals: number, isWithinSouth: boolean) => string;

  readonly addedOverMembers: (series: string, year: string, coverage: string) => string;
  readonly ratio: (of: string, to: string, factor: number) => string;
  readonly factor: (factor: number) => string;
  readonly factorRule: string;
  readonly change: (years: number, year: string) => string;
  readonly changePercent: string;
  readonly weights: (series: string, coverage: string) => string;
  readonly memberPart: (area: string) => string;
  readonly weightedMean: string;
  readonly difference: (of: string, less: string) => string;
  readonly partnerAdded: (series: SeriesName, partner: string) => string;
  readonly largestPartners: (series: SeriesName, largest: readonly string[], partners: number) => string;
  readonly allPartners: (coverage: string) => string;
  readonly topPercent: string;
}

/** Why there is no figure. */
export interface AbsenceWords {
  readonly withoutFigure: (producer: string | undefined, status: ObservationStatus) => string;
  readonly otherPeriods: (indicator: string, first: string, last: string, period: string) => string;
  readonly diagonal: (dataflow: string) => string;
  readonly unlisted: (status: ObservationStatus) => string;
  readonly noStockTotal: (period: string) => string;
  readonly noStock: (corridor: CorridorYear) => string;
  readonly noReceipts: (area: string, period: string) => string;
  readonly noMigrantsOrIncome: (receiver: string, sender: string, period: string) => string;
  readonly noPrice: (from: string, to: string, period: string) => string;
  readonly noTotal: (area: string, period: string) => string;
  readonly noDisplaced: (corridor: CorridorYear) => string;
  readonly noPopulation: (area: string, period: string) => string;
  readonly countriesOnly: string;
  readonly aggregatesOnly: string;
  readonly noMember: string;
  readonly notAboveZero: string;
  readonly fewMembers: (coverage: string) => string;
  readonly noSeries: (series: string, area: string, year: string) => string;
}

/** Every sentence of an explanation in one language. Areas come as codes, since a language may need more than their names. */
export interface ExplanationWords {
  readonly shared: SharedWords;
  readonly stock: StockWords;
  readonly money: MoneyWords;
  readonly carried: CarriedWords;
  readonly profile: ProfileWords;
  readonly absence: AbsenceWords;
}
