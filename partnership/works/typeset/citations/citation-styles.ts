import deDe from "./locales/de-de.json" with { type: "json" };
import enUs from "./locales/en-us.json" with { type: "json" };
import esEs from "./locales/es-es.json" with { type: "json" };
import frFr from "./locales/fr-fr.json" with { type: "json" };
import nlNl from "./locales/nl-nl.json" with { type: "json" };
import apa from "./styles/apa.json" with { type: "json" };
import harvard from "./styles/harvard.json" with { type: "json" };
import vancouver from "./styles/vancouver.json" with { type: "json" };

/** A style of citations. */
export interface CitationStyleFile {
  readonly name: string;
  readonly isNumeric: boolean;
  /** "word" where names in a sentence are joined by one that brackets have a sign for: "Aron and Botella (2019)", "(Aron & Botella, 2019)". */
  readonly inSentence?: "word";
  /** In CSL. */
  readonly xml: string;
}

/** Styles of citations; another is a file and a line here. They are CSL styles, CC BY-SA 3.0: see the README beside. */
export const CITATION_STYLES: Readonly<Record<CitationStyle, CitationStyleFile>> = {
  harvard: { name: "Harvard, Cite Them Right (author and year)", isNumeric: false, xml: harvard.xml },
  apa: { name: "APA, seventh edition (author and year)", isNumeric: false, inSentence: "word", xml: apa.xml },
  vancouver: { name: "Vancouver (numbers)", isNumeric: true, xml: vancouver.xml },
};

export type CitationStyle = "harvard" | "apa" | "vancouver";

/** The style of a text that chooses none. */
export const USUAL_STYLE: CitationStyle = "harvard";

const LOCALES: Readonly<Record<string, string>> = {
  "en-US": enUs.xml,
  "fr-FR": frFr.xml,
  "es-ES": esEs.xml,
  "de-DE": deDe.xml,
  "nl-NL": nlNl.xml,
};

/** The CSL locale of a language; English where there is none. */
export const localeOf = (language: string): string =>
  Object.keys(LOCALES).find((locale) => locale.slice(0, 2) === language.slice(0, 2).toLowerCase()) ?? "en-US";

/** The words of a CSL locale. */
export const localeXml = (locale: string): string => LOCALES[locale] ?? enUs.xml;
