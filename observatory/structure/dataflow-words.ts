import type { Dataflow, DataflowWords, Indicator, IndicatorWords } from "./dataflow.ts";
import { FRENCH_DATAFLOWS } from "./dataflows-french.ts";
import { findDataflow } from "./dataflows.ts";
import { ownWords, type Worded } from "./own-words.ts";

type Translations = Readonly<
  Partial<Record<string, DataflowWords & { readonly indicators: Readonly<Partial<Record<string, IndicatorWords>>> }>>
>;

const FRENCH: Translations = FRENCH_DATAFLOWS;

/**
 * A dataflow of a release in a language.
 * @param own what the release says of it; given back where the programme does not know it, or has other words for it now
 */
export const dataflowWords = (own: Pick<Dataflow, "id" | "name" | "description">, locale: string): Worded<DataflowWords> =>
  ownWords<DataflowWords>(own, wordsOf(findDataflow(own.id)), locale, { fr: wordsOf(FRENCH[own.id]) });

/**
 * An indicator of a release in a language.
 * @param dataflow id of the dataflow it belongs to
 * @param own what the release says of it; given back where the programme does not know it, or has other words for it now
 */
export const indicatorWords = (
  dataflow: string,
  own: Pick<Indicator, "id" | "name" | "description">,
  locale: string,
): Worded<IndicatorWords> =>
  ownWords<IndicatorWords>(own, wordsOf(findDataflow(dataflow)?.indicators.find(({ id }) => id === own.id)), locale, {
    fr: FRENCH[dataflow]?.indicators[own.id],
  });

const wordsOf = (of: DataflowWords | undefined): DataflowWords | undefined => of && { name: of.name, description: of.description };
