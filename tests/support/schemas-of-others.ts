import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { validateXML } from "xmllint-wasm";

/** Where the schemas of others lie; a test that needs them is skipped, visibly, where they are absent. */
export const schemasFolder = resolve(process.env["KNOMAD_SCHEMAS"] ?? resolve(import.meta.dirname, "../../../shared/schemas"));

export const hasSchemas = existsSync(join(schemasFolder, "oai-pmh"));

/** Schemas name others at addresses of the web: these stand beside them. */
const AT_HAND: readonly (readonly [address: RegExp, file: string])[] = [
  [/http:\/\/www\.w3\.org\/2001\/(?:03\/)?xml\.xsd/g, "/xml.xsd"],
  [/http:\/\/www\.w3\.org\/Math\/XMLSchema\/mathml3\//g, "standard-modules/mathml3/"],
];

interface SchemaFile {
  readonly fileName: string;
  readonly contents: string;
}

const filesIn = (folder: string): SchemaFile[] =>
  readdirSync(join(schemasFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xsd"))
    .map((name) => ({
      fileName: `${folder}/${name}`,
      contents: AT_HAND.reduce(
        (text, [address, file]) => text.replaceAll(address, file),
        readFileSync(join(schemasFolder, folder, name), "utf8"),
      ),
    }));

const JATS = "https://jats.nlm.nih.gov/publishing/1.1/";

/** The schema of OAI-PMH with those of everything that records hold; JATS taken into the namespace in which it is harvested. */
const HARVEST = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="oai-pmh/OAI-PMH.xsd"/>
  <xs:import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="oai-pmh/oai_dc.xsd"/>
  <xs:import namespace="http://www.openarchives.org/OAI/2.0/oai-identifier" schemaLocation="oai-pmh/oai-identifier.xsd"/>
  <xs:import namespace="http://datacite.org/schema/kernel-4" schemaLocation="datacite/kernel-4.6/metadata.xsd"/>
  <xs:import namespace="${JATS}" schemaLocation="jats-in-namespace.xsd"/>
</xs:schema>`;
const NAMED_JATS = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${JATS}" xmlns="${JATS}">
  <xs:include schemaLocation="jats/publishing-1.2d1/JATS-journalpublishing1-mathml3.xsd"/>
</xs:schema>`;

/** One group of JATS is named without a namespace from within another one, where it cannot be found once JATS stands in a namespace; no record uses it. */
const unnamed = (file: SchemaFile): SchemaFile =>
  file.fileName.endsWith("standard-modules/module-ali.xsd")
    ? { ...file, contents: file.contents.replace('<xsd:group ref="license-ref-model"/>', "") }
    : file;

/** A schema against which a document is held: its first file, and the folders that it takes others from. */
const SCHEMAS = {
  harvest: {
    main: { fileName: "harvest.xsd", contents: HARVEST },
    folders: ["oai-pmh", "datacite/kernel-4.6", "jats/publishing-1.2d1"],
  },
  oaiDc: { main: "oai-pmh/oai_dc.xsd", folders: ["oai-pmh"] },
  datacite: { main: "datacite/kernel-4.6/metadata.xsd", folders: ["datacite/kernel-4.6"] },
  crossref: { main: "crossref/crossref5.3.1.xsd", folders: ["crossref"] },
  jats: { main: "jats/publishing-1.2d1/JATS-journalpublishing1-mathml3.xsd", folders: ["jats/publishing-1.2d1"] },
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/** Faults of each document by a schema, as libxml2 tells them, by the document's name; none for a valid one. */
export const judged = async (schema: SchemaName, documents: Readonly<Record<string, string>>): Promise<Record<string, string[]>> => {
  const { main, folders } = SCHEMAS[schema];
  const files = folders.flatMap(filesIn).map((file) => (schema === "harvest" ? unnamed(file) : file));
  const first = typeof main === "string" ? files.find(({ fileName }) => fileName === main)! : main;
  const names = Object.keys(documents);
  const { errors } = await validateXML({
    xml: names.map((name, place) => ({ fileName: `document-${place}.xml`, contents: documents[name]! })),
    schema: [first],
    preload: [
      ...files.filter((file) => file !== first),
      { fileName: "jats-in-namespace.xsd", contents: NAMED_JATS },
      { fileName: "xml.xsd", contents: readFileSync(join(schemasFolder, "xml.xsd"), "utf8") },
    ],
    initialMemoryPages: 2_048,
    maxMemoryPages: 8_192,
  });
  const faults: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const { loc, message, rawMessage } of errors) {
    const place = /^document-(\d+)\.xml/.exec(loc?.fileName ?? rawMessage)?.[1];
    // A line that tells no document, such as what a parser points at, belongs to the fault before it.
    if (place !== undefined) faults[names[Number(place)]!]!.push(message);
  }
  return faults;
};
