import { writeDataciteXml } from "../datacite/write-datacite.ts";
import { writeJats } from "../jats/write-jats.ts";
import { writeOaiDc } from "../oai-dc/write-oai-dc.ts";
import type { PublicWork } from "../public-work.ts";

/** A form in which records are harvested. */
export interface OaiFormat {
  readonly prefix: string;
  readonly schema: string;
  readonly namespace: string;
  readonly write: (work: PublicWork) => string;
}

const JATS = "https://jats.nlm.nih.gov/publishing/1.1/";

/** Every form in which records are harvested; another is a line here. */
export const OAI_FORMATS: readonly OaiFormat[] = [
  {
    prefix: "oai_dc",
    schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
    write: writeOaiDc,
  },
  {
    prefix: "oai_datacite",
    schema: "https://schema.datacite.org/meta/kernel-4.6/metadata.xsd",
    namespace: "http://datacite.org/schema/kernel-4",
    write: writeDataciteXml,
  },
  // A harvested record has to stand in a namespace; JATS itself has none.
  {
    prefix: "jats",
    schema: `${JATS}xsd/JATS-journalpublishing1-mathml3.xsd`,
    namespace: JATS,
    write: (work) => writeJats(work, { namespace: JATS }),
  },
];

export const findOaiFormat = (prefix: string): OaiFormat | undefined => OAI_FORMATS.find((format) => format.prefix === prefix);
