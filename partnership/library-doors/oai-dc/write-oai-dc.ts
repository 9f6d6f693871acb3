import { lastingAddress, noticeSentence, textFile, type PublicWork } from "../public-work.ts";
import { leaf, xml, XSI } from "../xml.ts";

const OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
const DC = "http://purl.org/dc/elements/1.1/";

/** A work as Dublin Core with the fifteen elements, as harvesters of OAI-PMH all read it. */
export const writeOaiDc = (work: PublicWork): string => {
  const file = textFile(work);
  const lang = { "xml:lang": work.language };
  return xml(
    "oai_dc:dc",
    {
      "xmlns:oai_dc": OAI_DC,
      "xmlns:dc": DC,
      "xmlns:xsi": XSI,
      "xsi:schemaLocation": `${OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`,
    },
    leaf("dc:title", work.title, lang),
    ...work.contributors.map(({ name }) => leaf("dc:creator", name)),
    ...work.themes.map(({ name }) => leaf("dc:subject", name, { "xml:lang": "en" })),
    ...[work.abstract, work.summary].map((words) => leaf("dc:description", words, lang)),
    ...work.notices.map((notice) => leaf("dc:description", noticeSentence(notice))),
    leaf("dc:publisher", work.publisher),
    leaf("dc:date", work.version.on),
    leaf("dc:type", work.kindName, { "xml:lang": "en" }),
    leaf("dc:type", "Text"),
    leaf("dc:format", "text/html"),
    file && leaf("dc:format", file.type),
    ...[...new Set([lastingAddress(work), work.address])].map((address) => leaf("dc:identifier", address)),
    file && leaf("dc:identifier", file.address),
    leaf("dc:identifier", work.reference),
    leaf("dc:language", work.language),
    work.series && leaf("dc:relation", `${work.series.name} ${work.series.number}`.trim()),
    ...work.versions.map(({ address }) => leaf("dc:relation", address)),
    ...work.countries.map(({ name }) => leaf("dc:coverage", name, { "xml:lang": "en" })),
    work.licence && leaf("dc:rights", work.licence.href),
  );
};
