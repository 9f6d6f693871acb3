export { languageOf, wordsIn, writtenLanguage, type OtherLanguages } from "./words-in.ts";
export { OBSERVATION_STATUS, carriesValue, statusWords, type ObservationStatus } from "./observation-status.ts";
export { Problem, type ProblemWords } from "./problem.ts";
export { PROBLEM_CATALOGUE, problemTexts, type ProblemCode } from "./problem-catalogue.ts";
export { oneOf, phrase, type PhraseCode, type ProblemValue, type ProblemValues, type WordedValue } from "./problem-phrases.ts";

// Reference areas
export type { Area, AreaKind, AreaLocale, AreaPublisher, IncomeGroup, MemberRule } from "./reference-areas/area.ts";
export { areaByAlpha2, areaByM49, areaOf, areas, findArea } from "./reference-areas/areas.ts";
export { areaName } from "./reference-areas/area-name.ts";
export { areaNote } from "./reference-areas/area-note.ts";
export { frenchDefinite, frenchFrom, frenchIn, frenchOf } from "./reference-areas/french-names.ts";
export { membersOf } from "./reference-areas/members-of.ts";
export { FIRST_FISCAL_YEAR, NEWEST_FISCAL_YEAR, fiscalYearOn, incomeGroup, parseFiscalYear } from "./reference-areas/income-group.ts";
export { formerStates, formerStatesOf, type FormerState } from "./reference-areas/former-states.ts";
export { aliasesOf, resolveAreaName, type NameContext } from "./reference-areas/resolve-area-name.ts";
export { editDistance } from "./reference-areas/edit-distance.ts";
export { searchAreas, type FoundArea, type SearchChoice } from "./reference-areas/search-areas.ts";

// Code lists
export { CONF_STATUS, type ConfidentialityStatus } from "./codelists/confidentiality-status.ts";
export { CURRENCY, type Currency } from "./codelists/currency.ts";
export { FREQ, type Frequency } from "./codelists/frequency.ts";
export { SEX, sexWords, type Sex } from "./codelists/sex.ts";
export { UNIT, UNIT_MULTIPLIER, unitWords, type Unit, type UnitMultiplier } from "./codelists/unit.ts";

// Corridors, periods, money
export {
  corridorOfMoney,
  corridorOfRemittance,
  corridorOfStock,
  formatCorridor,
  moneyDirection,
  parseCorridor,
  remittanceKey,
  reverseCorridor,
  stockKey,
  type AreaKey,
  type Corridor,
} from "./corridor.ts";
export {
  compareTimePeriods,
  findTimePeriod,
  firstDay,
  formatTimePeriod,
  formatTimeRange,
  frequencyOf,
  lastDay,
  liesWithin,
  middleOf,
  midYear,
  nextPeriod,
  parseTimePeriod,
  parseTimeRange,
  periodsOf,
  type Quarter,
  type TimePeriod,
  type TimeRange,
} from "./time-period.ts";
export { addMoney, compareMoney, decimalOf, money, negateMoney, parseMoney, subtractMoney, sumMoney, type Money } from "./money.ts";
