/** A country or area, a group of them, a former state, or a row that is no place ("Other or unknown origin"). */
export type AreaKind = "country" | "aggregate" | "former" | "other";

/** The languages in which the United Nations names areas. */
export type AreaLocale = "en" | "fr" | "es" | "ar" | "zh" | "ru";

/** Whose naming and grouping a series follows: UN Statistics Division, UN DESA Population Division, World Bank, UNHCR. */
export type AreaPublisher = "UNSD" | "UNDESA" | "WB" | "UNHCR";

/** World Bank income group. */
export type IncomeGroup = "LIC" | "LMC" | "UMC" | "HIC";

/** How the members of an aggregate are found; `membersOf` reads it. */
export interface MemberRule {
  readonly every?: "country";
  /** M49 region, subregion or intermediate region. */
  readonly inRegion?: string;
  readonly worldBankRegion?: string;
  readonly income?: IncomeGroup;
  readonly flag?: "ldc" | "lldc" | "sids";
  /** Areas and aggregates put together, less `except`, and only those that are members of `within` too. */
  readonly parts?: readonly string[];
  readonly except?: readonly string[];
  readonly within?: string;
}

export interface Area {
  /** ISO 3166-1 alpha-3 where there is one; else the publishers' code (XKX, CHI, OTH), the M49 or UN DESA number of a region, the World Bank's group code. */
  readonly code: string;
  readonly kind: AreaKind;
  /** UN M49 number. */
  readonly m49?: number;
  /** UN DESA location codes, where they are not the M49 number. */
  readonly locationCodes?: readonly number[];
  readonly alpha2?: string;
  /** As the UN Statistics Division writes it. */
  readonly names: { readonly en: string } & Readonly<Partial<Record<AreaLocale, string>>>;
  /** English names of publishers who write it otherwise. */
  readonly namesBy?: Readonly<Partial<Record<AreaPublisher, string>>>;
  /** M49 region ("002"), subregion ("202") and, where there is one, intermediate region ("014"). */
  readonly region?: string;
  readonly subregion?: string;
  readonly intermediateRegion?: string;
  /** World Bank region since 1 July 2025; `worldBankRegionBefore` says what it was, and until which fiscal year. */
  readonly worldBankRegion?: string;
  readonly worldBankRegionBefore?: { readonly region: string; readonly lastFiscalYear: number };
  /** A letter for each World Bank fiscal year from FY89: L, M, U, H; "-" not classified; "?" not in the table read. See `incomeGroup`. */
  readonly income?: string;
  readonly ldc?: boolean;
  readonly lldc?: boolean;
  readonly sids?: boolean;
  /** Areas that lie within this one and are also given apart: a data set has the one or the others. */
  readonly contains?: readonly string[];
  readonly members?: MemberRule;
  /** Fiscal year of a fixed list of members. */
  readonly membersAsOf?: string;
  readonly note?: string;
}
