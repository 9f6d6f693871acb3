/**
 * How far the corridors of a destination follow the adjustment of a fit, by the publisher's "type of data".
 * Foreign-born counts from a census or register are held tightest; counts of citizens, which say little of birthplace, looser; imputed totals loosest.
 */
export const ELASTICITY_BY_DATA_TYPE = {
  /** B: foreign-born population. */
  foreignBorn: 0.5,
  /** B with R: foreign-born population with refugees added. */
  foreignBornAndRefugees: 0.75,
  /** C, with or without R: foreign citizens. */
  foreignCitizens: 1,
  /** I or nothing: imputed. */
  imputed: 1.5,
} as const;

/** Elasticity of the cells that stand for unnamed origins, and of those that rest on comparable areas. */
export const ELASTICITY_OF_OTHER = 1;
export const ELASTICITY_OF_COMPARABLES = 2;

/** The elasticity for a data type as the publisher writes it, such as "B R" or "C". */
export function elasticityOf(dataType: string): number {
  const letters = new Set(dataType.split(/\s+/));
  if (letters.has("I")) return ELASTICITY_BY_DATA_TYPE.imputed;
  if (letters.has("C")) return ELASTICITY_BY_DATA_TYPE.foreignCitizens;
  if (!letters.has("B")) return ELASTICITY_BY_DATA_TYPE.imputed;
  return letters.has("R") ? ELASTICITY_BY_DATA_TYPE.foreignBornAndRefugees : ELASTICITY_BY_DATA_TYPE.foreignBorn;
}

/** The data type in a reported figure's note ("coverage note|data type"). */
export const dataTypeOf = (note: string): string => note.slice(note.indexOf("|") + 1).trim();
