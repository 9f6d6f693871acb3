import { OBSERVATION_STATUS } from "#vocabulary";
import { releaseTitle, sourceWords } from "../release/manifest-words.ts";
import type { ManifestSource } from "../release/manifest.ts";
import { dataflowWords } from "../structure/dataflow-words.ts";
import { methodWords } from "../structure/methods.ts";
import type { Observation } from "../structure/observation.ts";
import type { ExportContext, ExportFormat } from "./export-format.ts";
import type { LabelledConcept } from "./labels.ts";

/** Rows turned into bytes at a time. */
const BATCH = 2_000;

/** One JSON object: what the figures are, the observations by code, then the labels of the codes that occur. Written piece by piece. */
export const json: ExportFormat = {
  id: "json",
  name: "JSON",
  mediaType: "application/json",
  extension: "json",
  async *write(observations, context) {
    const encoder = new TextEncoder();
    const used = new UsedCodes(context);
    const { manifest, dataflow, locale } = context;
    const { name, description } = dataflowWords(dataflow, locale);
    let text = `{"release":${JSON.stringify(releaseOf(context))},"dataflow":${JSON.stringify({ id: dataflow.id, name, description })},"observations":[`;
    let rows = 0;
    for (const observation of observations) {
      used.note(observation);
      text += `${rows++ === 0 ? "" : ","}\n${JSON.stringify(observation)}`;
      if (rows % BATCH !== 0) continue;
      yield encoder.encode(text);
      text = "";
    }
    const sources = manifest.sources.filter(({ id }) => used.has("SOURCE", id)).map((source) => spokenSource(source, locale));
    yield encoder.encode(`${text}\n],"labels":${JSON.stringify(used.labels())},"sources":${JSON.stringify(sources)}}\n`);
  },
};

/** A source with what the release says of it in a language. */
const spokenSource = (source: ManifestSource, locale: string): ManifestSource => {
  const { changes, notEndorsed } = sourceWords(source, locale);
  return { ...source, changes, notEndorsed };
};

const releaseOf = ({ manifest, stateWords, address, locale }: ExportContext): object => ({
  id: manifest.id,
  title: releaseTitle(manifest, locale),
  frozenOn: manifest.frozenOn,
  state: stateWords,
  licence: manifest.licence,
  citation: manifest.citation,
  ...(address === undefined ? {} : { address }),
});

class UsedCodes {
  readonly #context: ExportContext;
  readonly #codes = new Map<LabelledConcept, Set<string>>();

  constructor(context: ExportContext) {
    this.#context = context;
  }

  note({ indicator, area, counterpart, sex, status, method, source }: Observation): void {
    this.#add("INDICATOR", indicator);
    this.#add("AREA", area);
    this.#add("AREA", counterpart);
    this.#add("SEX", sex);
    this.#add("OBS_STATUS", status);
    this.#add("METHOD", method);
    if (!this.has("SOURCE", source)) for (const id of source.split("+")) this.#add("SOURCE", id);
  }

  has(concept: LabelledConcept, code: string): boolean {
    return this.#codes.get(concept)?.has(code) === true;
  }

  /** Labels by concept and code; of an indicator also its unit, of a method its words, of a status whether it carries a value. */
  labels(): object {
    const { labels, dataflow, manifest, locale } = this.#context;
    const all = [...this.#codes].map(([concept, codes]) => [
      concept,
      Object.fromEntries([...codes].sort().map((code) => [code, labels(concept, code)])),
    ]);
    const indicators = dataflow.indicators.filter(({ id }) => this.has("INDICATOR", id));
    return {
      ...Object.fromEntries(all),
      UNIT_MEASURE: Object.fromEntries(
        indicators.map(({ id, unit }) => [id, { code: unit, label: labels("UNIT_MEASURE", unit), multiplier: 0 }]),
      ),
      METHOD_WORDS: Object.fromEntries(
        Object.entries(manifest.methods)
          .filter(([code]) => this.has("METHOD", code))
          .map(([code, own]) => [code, methodWords(code, own, locale).words]),
      ),
      STATUS_CARRIES_VALUE: Object.fromEntries(
        Object.entries(OBSERVATION_STATUS)
          .filter(([code]) => this.has("OBS_STATUS", code))
          .map(([code, { hasValue }]) => [code, hasValue]),
      ),
    };
  }

  #add(concept: LabelledConcept, code: string): void {
    if (code === "") return;
    const codes = this.#codes.get(concept);
    if (codes) codes.add(code);
    else this.#codes.set(concept, new Set([code]));
  }
}
