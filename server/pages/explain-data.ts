import { areaOf, corridorOfRemittance, corridorOfStock } from "#vocabulary";
import { openWorkshop, producerName, type Explanation, type ExplanationStep } from "#observatory";
import type { ExplainData, ExplainStep, Messages, TakenFrom } from "#web";
import { explainLabel } from "./explain-label.ts";
import { releasedLabel } from "./released-label.ts";
import { isCountry } from "./area-labels.ts";
import { corridorHref, type ReleaseReader } from "./release-reader.ts";
import { shownIndicator } from "./release-words.ts";

/**
 * An explain page's figures: the steps of one figure.
 * @throws Problem unknown-dataflow, bad-key; unknown-area for a code that neither the release nor the registry has
 */
export const explainData = async (reader: ReleaseReader, dataflow: string, key: string, messages: Messages): Promise<ExplainData> => {
  const { explainObservation } = await openWorkshop();
  const explanation = explainObservation(reader.release, dataflow, key, reader.locale);
  const { observation } = explanation;
  const indicator = { dataflow, id: observation.indicator };
  if (observation.value === null) refuseUnknownAreas(reader, explanation);
  return {
    label: explainLabel(reader, dataflow, observation, messages),
    figure: { ...reader.figureOf(indicator, observation) },
    counts: shownIndicator(reader, dataflow, indicator.id).description,
    dataflow,
    key,
    unit: explanation.unit,
    provenance: reader.provenanceOf(observation),
    ...(explanation.absence === undefined ? {} : { absence: explanation.absence }),
    steps: explanation.steps.map((step) => stepOf(step, reader, messages)),
    back: backOf(explanation, messages),
  };
};

const refuseUnknownAreas = (reader: ReleaseReader, { dataflow, observation }: Explanation): void => {
  const cube = reader.cube({ dataflow, id: observation.indicator });
  const known = new Set([...(cube?.areas() ?? []), ...(cube?.counterparts() ?? [])]);
  for (const code of [observation.area, observation.counterpart]) if (code !== "" && !known.has(code)) areaOf(code);
};

const stepOf = (step: ExplanationStep, reader: ReleaseReader, messages: Messages): ExplainStep => ({
  id: step.id,
  op: opOf(step),
  words: step.words,
  value: step.value,
  inputs: step.inputs,
  ...(step.op === "take" ? { from: takenFrom(step.from, reader, messages) } : {}),
});

/** What a step does, more closely than its kind: a power is no product, a difference no sum, a median no interpolation. */
const opOf = (step: ExplanationStep): string => {
  if (step.op === "scale" && step.form !== "product") return step.form;
  if (step.op === "add" && step.signs.includes(-1)) return "subtract";
  if (step.op === "interpolate" && step.path === "median") return "median";
  return step.op;
};

const takenFrom = (from: Extract<ExplanationStep, { op: "take" }>["from"], reader: ReleaseReader, messages: Messages): TakenFrom => {
  switch (from.kind) {
    case "file": {
      const { producer, title, file, redistributed, sheet, cell } = from;
      return {
        kind: "cell",
        producer: producerName(producer, messages.locale),
        title,
        file,
        sheet,
        cell,
        ...(redistributed === undefined ? {} : { redistributed }),
      };
    }
    case "working":
      return {
        kind: "working",
        file: from.file,
        key: Object.entries(from.key)
          .map((pair) => pair.join(" "))
          .join(", "),
      };
    case "release":
      return { kind: "release", text: releasedLabel(reader, from, messages), href: `/explain/${from.dataflow}/${from.key}` };
    case "rule":
      return { kind: "rule", reason: from.reason };
  }
};

const backOf = ({ dataflow, observation: { area, counterpart } }: Explanation, { explain }: Messages): ExplainData["back"] => {
  const key = { REF_AREA: area, COUNTERPART_AREA: counterpart };
  if (isCountry(area) && isCountry(counterpart) && area !== counterpart) {
    const corridor = dataflow === "DF_MIGRANT_STOCK" || dataflow === "DF_DISPLACEMENT" ? corridorOfStock(key) : corridorOfRemittance(key);
    return { text: explain.back, href: corridorHref(corridor) };
  }
  const country = [area, counterpart].find(isCountry);
  return country === undefined ? undefined : { text: explain.backCountry, href: `/country/${country}` };
};
