import type { CslItem } from "../works/csl-item.ts";
import type { PublicChoice } from "./read-choice.ts";

/** Where a policy choice stands, and who publishes it. */
export interface CitedChoice {
  readonly choice: PublicChoice;
  /** Where the version that is cited stands for good. */
  readonly address: string;
  readonly publisher: string;
  /** Addresses of the versions of works that its evidence rests on. */
  readonly works: readonly { readonly title: string; readonly address: string }[];
}

const GENRE = "Policy choice";

const publishedOn = ({ shown }: PublicChoice): string => (shown.publishedAt ?? shown.madeAt).toISOString().slice(0, 10);

/** The title with what a reader has to know who meets it elsewhere. */
const titleAsItStands = ({ state, shown, fictitious }: PublicChoice): string =>
  `${state === "withdrawn" ? "Withdrawn: " : ""}${shown.content.title}${fictitious ? " [fictitious]" : ""}`;

/** Where it stands, in a sentence: what is cited stays as it was published, and what became of it does not. */
const standing = ({ state, result, isNewest, withdrawnReason }: PublicChoice): string => {
  if (state === "withdrawn") return `Withdrawn: ${withdrawnReason}`;
  if (!isNewest) return "A newer version was published since";
  if (result === undefined) return "Named in a document; nobody has appraised it";
  return state === "stale" ? "Appraised; it may hold no longer" : "Appraised by two people";
};

/**
 * A published version of a policy choice as an entry of a list of literature. The partnership is its author: who appraised it is not told. Hash and standing
 * are in the note, which every format carries.
 */
export const cslOfChoice = ({ choice, address, publisher }: CitedChoice): CslItem => {
  const { slug, reference, shown } = choice;
  return {
    id: `${slug}-v${shown.number}`,
    type: "report",
    title: titleAsItStands(choice),
    author: [{ literal: publisher }],
    issued: { "date-parts": [publishedOn(choice).split("-").map(Number)] },
    publisher,
    genre: GENRE,
    number: reference,
    language: "en",
    URL: address,
    note: [`Version ${shown.number}; SHA-256 ${shown.publishedHash ?? shown.hash}`, standing(choice)].join(". "),
    ...(shown.content.problem === "" ? {} : { abstract: shown.content.problem }),
  };
};

/** The same as JSON-LD of schema.org, with the works that its evidence rests on. */
export const linkedDataOfChoice = ({ choice, address, publisher, works }: CitedChoice): Readonly<Record<string, unknown>> => {
  const { reference, shown, state } = choice;
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": address,
    url: address,
    name: titleAsItStands(choice),
    genre: GENRE,
    abstract: shown.content.problem,
    author: { "@type": "Organization", name: publisher },
    publisher: { "@type": "Organization", name: publisher },
    datePublished: publishedOn(choice),
    inLanguage: "en",
    isAccessibleForFree: true,
    version: String(shown.number),
    creativeWorkStatus: state,
    identifier: [
      { "@type": "PropertyValue", propertyID: "reference", value: reference },
      { "@type": "PropertyValue", propertyID: "SHA-256", value: shown.publishedHash ?? shown.hash },
    ],
    about: [{ "@type": "Thing", name: shown.content.instrument.name }],
    ...(works.length === 0 ? {} : { isBasedOn: works.map((work) => ({ "@type": "CreativeWork", name: work.title, url: work.address })) }),
  };
};

/** Meta elements of its page, in Dublin Core; those for technical reports are for works alone. */
export const dublinCoreOfChoice = ({ choice, address, publisher }: CitedChoice): readonly (readonly [name: string, content: string])[] => [
  ["DC.title", titleAsItStands(choice)],
  ["DC.creator", publisher],
  ["DC.publisher", publisher],
  ["DC.date", publishedOn(choice)],
  ["DC.language", "en"],
  ["DC.type", "Text"],
  ["DC.type", GENRE],
  ["DC.identifier", address],
  ["DC.subject", choice.shown.content.instrument.name],
  ["DC.description", choice.shown.content.problem],
];
