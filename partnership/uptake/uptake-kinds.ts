/** A way in which published knowledge is used. */
export interface UptakeKind {
  readonly id: string;
  readonly name: string;
  /** What belongs to it, for whoever chooses. */
  readonly words: string;
}

/** Every kind of uptake; another is a line here. Results count by these ids. */
export const UPTAKE_KINDS: readonly UptakeKind[] = [
  { id: "forum", name: "Input to a forum", words: "A paper, statement or session at an international or regional forum." },
  { id: "law", name: "Law or regulation", words: "A law, decree or rule, or its explanation, refers to it." },
  { id: "plan", name: "National plan", words: "A plan or strategy of a government refers to it." },
  { id: "programme", name: "Programme or project", words: "A programme or project was designed or changed with it." },
  { id: "press", name: "Press or broadcast", words: "A newspaper, station or site reports or discusses it." },
  { id: "parliament", name: "Parliament", words: "A question, hearing, report or debate of a parliament." },
  { id: "teaching", name: "Teaching", words: "A course, curriculum or training uses it." },
  { id: "other", name: "Other use", words: "Anything else that can be shown." },
];

export const findUptakeKind = (id: string): UptakeKind | undefined => UPTAKE_KINDS.find((kind) => kind.id === id);
