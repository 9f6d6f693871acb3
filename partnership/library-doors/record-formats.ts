import { LITERATURE_EXPORTS } from "../works/literature/write-literature.ts";
import { cslOfWork } from "./csl-of-work.ts";
import { writeDataciteJson, writeDataciteXml } from "./datacite/write-datacite.ts";
import { writeJats } from "./jats/write-jats.ts";
import { writeLinkedData } from "./linked-data/write-linked-data.ts";
import { writeOaiDc } from "./oai-dc/write-oai-dc.ts";
import type { PublicWork } from "./public-work.ts";
import { xmlDocument } from "./xml.ts";

/** What some formats need besides the record. */
export interface RecordSurroundings {
  /** Type of schema.org that the work's kind has. */
  readonly schemaType: string;
  /** The version's text as it is typeset, for formats that carry it. */
  readonly html: string | undefined;
}

/** A form in which the record of a work is given. */
export interface RecordFormat {
  /** In addresses: "datacite.xml". */
  readonly file: string;
  readonly name: string;
  /** Of content negotiation, without parameters. */
  readonly mediaType: string;
  /** What the format is a profile of, where its media type does not say so. */
  readonly profile?: string;
  /** True where it carries the text. */
  readonly needsText?: true;
  readonly write: (work: PublicWork, around: RecordSurroundings) => string;
}

const { bibtex, ris, "csl-json": csl } = LITERATURE_EXPORTS;

/** Every form in which the record of a work is given; another is a folder and a line here. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  {
    file: "datacite.xml",
    name: "DataCite XML",
    mediaType: "application/vnd.datacite.datacite+xml",
    profile: "http://datacite.org/schema/kernel-4",
    write: (work) => xmlDocument(writeDataciteXml(work)),
  },
  { file: "datacite.json", name: "DataCite JSON", mediaType: "application/vnd.datacite.datacite+json", write: writeDataciteJson },
  {
    file: "dublin-core.xml",
    name: "Dublin Core",
    mediaType: "application/xml",
    profile: "http://www.openarchives.org/OAI/2.0/oai_dc/",
    write: (work) => xmlDocument(writeOaiDc(work)),
  },
  {
    file: "jats.xml",
    name: "JATS",
    mediaType: "application/vnd.jats+xml",
    profile: "https://jats.nlm.nih.gov/publishing/1.1/",
    needsText: true,
    write: (work, { html }) => xmlDocument(writeJats(work, html === undefined ? {} : { html })),
  },
  {
    file: "schema.org.json",
    name: "JSON-LD",
    mediaType: "application/ld+json",
    profile: "https://schema.org",
    write: (work, { schemaType }) => writeLinkedData(work, schemaType),
  },
  { file: `citation.${bibtex.ending}`, name: bibtex.name, mediaType: bibtex.type, write: (work) => bibtex.write([cslOfWork(work)]) },
  { file: `citation.${ris.ending}`, name: ris.name, mediaType: ris.type, write: (work) => ris.write([cslOfWork(work)]) },
  { file: "citation.csl.json", name: csl.name, mediaType: csl.type, write: (work) => csl.write([cslOfWork(work)]) },
];

export const findRecordFormat = (file: string): RecordFormat | undefined => RECORD_FORMATS.find((format) => format.file === file);
