import type { PublicWork } from "../public-work.ts";
import { around, leaf, xml, XSI, type XmlAttributes } from "../xml.ts";
import {
  dataciteAttributes,
  dataciteIdentifier,
  type DataciteAffiliation,
  type DataciteAttributes,
  type DataciteCreator,
} from "./datacite-attributes.ts";

const KERNEL = "http://datacite.org/schema/kernel-4";

/** A work in DataCite's JSON, as its REST API names the fields. */
export const writeDataciteJson = (work: PublicWork): string => `${JSON.stringify(dataciteAttributes(work), null, 2)}\n`;

/** A work in DataCite's XML 4.6, written from the same fields as its JSON. */
export const writeDataciteXml = (work: PublicWork): string => {
  const record = dataciteAttributes(work);
  const { value, type } = dataciteIdentifier(work);
  return xml(
    "resource",
    { xmlns: KERNEL, "xmlns:xsi": XSI, "xsi:schemaLocation": `${KERNEL} https://schema.datacite.org/meta/kernel-4.6/metadata.xsd` },
    leaf("identifier", value, { identifierType: type }),
    xml("creators", {}, ...record.creators.map(creator)),
    xml("titles", {}, ...record.titles.map(({ title, lang }) => leaf("title", title, { "xml:lang": lang }))),
    leaf("publisher", record.publisher.name),
    leaf("publicationYear", String(record.publicationYear)),
    leaf("resourceType", record.types.resourceType, { resourceTypeGeneral: record.types.resourceTypeGeneral }),
    listOf("subjects", "subject", record.subjects, ({ subject, lang }) => [subject, { "xml:lang": lang }]),
    listOf("dates", "date", record.dates, ({ date, ...attributes }) => [date, attributes]),
    leaf("language", record.language),
    listOf("alternateIdentifiers", "alternateIdentifier", record.identifiers, ({ identifier, identifierType }) => [
      identifier,
      { alternateIdentifierType: identifierType },
    ]),
    listOf("relatedIdentifiers", "relatedIdentifier", record.relatedIdentifiers, ({ relatedIdentifier, ...attributes }) => [
      relatedIdentifier,
      attributes,
    ]),
    listOf("formats", "format", record.formats, (format) => [format, {}]),
    leaf("version", record.version),
    listOf("rightsList", "rights", record.rightsList, rightsOf),
    listOf("descriptions", "description", record.descriptions, ({ description, descriptionType, lang }) => [
      description,
      { descriptionType, "xml:lang": lang },
    ]),
    around(
      "geoLocations",
      record.geoLocations.map(({ geoLocationPlace }) => around("geoLocation", [leaf("geoLocationPlace", geoLocationPlace)])),
    ),
  );
};

const listOf = <Entry>(
  name: string,
  entryName: string,
  entries: readonly Entry[],
  write: (entry: Entry) => readonly [text: string, attributes: XmlAttributes],
): string | undefined =>
  around(
    name,
    entries.map((entry) => leaf(entryName, ...write(entry))),
  );

const rightsOf = (rights: DataciteAttributes["rightsList"][number]): readonly [string, XmlAttributes] => [
  rights.rights,
  {
    rightsURI: rights.rightsUri,
    rightsIdentifier: rights.rightsIdentifier,
    rightsIdentifierScheme: rights.rightsIdentifierScheme,
    schemeURI: rights.schemeUri,
  },
];

const creator = ({ name, nameType, nameIdentifiers, affiliation }: DataciteCreator): string =>
  xml(
    "creator",
    {},
    leaf("creatorName", name, { nameType }),
    ...nameIdentifiers.map(({ nameIdentifier, nameIdentifierScheme, schemeUri }) =>
      leaf("nameIdentifier", nameIdentifier, { nameIdentifierScheme, schemeURI: schemeUri }),
    ),
    ...affiliation.map(affiliationOf),
  );

const affiliationOf = ({ name, affiliationIdentifier, affiliationIdentifierScheme, schemeUri }: DataciteAffiliation): string | undefined =>
  leaf("affiliation", name, { affiliationIdentifier, affiliationIdentifierScheme, schemeURI: schemeUri });
