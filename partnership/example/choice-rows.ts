import { createHash } from "node:crypto";
import { choiceHash, type ChoiceContent } from "../policy-menu/choice-content.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CheckedConfiguration } from "./configuration-shape.ts";

type Row = Readonly<Record<string, unknown>>;
type TableRows = readonly [table: keyof PartnershipTables, rows: readonly Row[]];

interface Making {
  readonly newId: () => string;
  readonly now: Date;
  readonly body: (slug: string) => string;
}

/** What was listed without an appraisal is published with nothing but its content. */
export const listedHash = (contentHash: string): string =>
  createHash("sha256").update(`knomad-policy-choice-listed/1 ${contentHash}`).digest("hex");

/** Instruments, outcomes, and the policy choices that a document names: each with a version that readers see, and nobody's judgement. */
export const choiceRows = ({ choiceLists, choices }: CheckedConfiguration, making: Making): readonly TableRows[] => {
  const listed = (kinds: CheckedConfiguration["choiceLists"]["instruments"]): readonly Row[] =>
    kinds.map(({ slug, name, words, from, until }, place) => ({
      ...{ id: making.newId(), slug, name, words, position: place + 1 },
      ...{ valid_from: from ?? null, valid_until: until ?? null },
    }));
  const instruments = listed(choiceLists.instruments);
  const made = choices.map((choice, place) => choiceOf(choice, place + 1, { ...making, instruments }));
  return [
    ["partnership.choice_instrument", instruments],
    ["partnership.choice_outcome", listed(choiceLists.outcomes)],
    ["partnership.policy_choice", made.map(({ choice }) => choice)],
    ["partnership.choice_version", made.map(({ version }) => version)],
    ["partnership.choice_theme", made.flatMap(({ themes }) => themes)],
    ["partnership.choice_step", made.map(({ step }) => step)],
  ];
};

const NOT_JUDGED = { rating: "not judged", words: "" } as const;

const choiceOf = (
  { slug, title, problem, mechanism, forWhom, instrument, body, themes, source }: CheckedConfiguration["choices"][number],
  number: number,
  { newId, now, body: idOf, instruments }: Making & { readonly instruments: readonly Row[] },
): { readonly choice: Row; readonly version: Row; readonly themes: readonly Row[]; readonly step: Row } => {
  const [id, versionId] = [newId(), newId()];
  const { id: instrumentId, name } = instruments.find((one) => one["slug"] === instrument)!;
  const [document, place] = source;
  const content: ChoiceContent = {
    ...{ title, problem, mechanism, forWhom, incomeGroups: [], regions: [], triedIn: [] },
    instrument: { id: String(instrumentId), slug: instrument, name: String(name) },
    ...{ cost: NOT_JUDGED, equity: NOT_JUDGED, feasibility: NOT_JUDGED },
    themes: themes.map(idOf),
    source: { document, place },
    ...{ evidence: [], viewpoints: [] },
  };
  const hash = choiceHash(content);
  const state = "not yet appraised";
  return {
    choice: {
      ...{ id, slug, title, problem, mechanism, state, reference: `PC-${number}`, instrument_id: instrumentId, for_whom: forWhom },
      ...{ body_id: idOf(body), source_document: document, source_place: place, public_version: versionId, proposed_at: now },
    },
    version: {
      ...{ id: versionId, choice_id: id, number: 1, hash, content: JSON.stringify(content), made_at: now },
      ...{ published_at: now, published_hash: listedHash(hash) },
    },
    themes: themes.map((theme) => ({ choice_id: id, body_id: idOf(theme) })),
    step: { id: newId(), choice_id: id, state, version_id: versionId, at: now, words: `${document}, ${place}`, public: true },
  };
};
