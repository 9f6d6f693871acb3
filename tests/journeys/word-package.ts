import { XMLParser, XMLValidator } from "fast-xml-parser";
import { unzipSync } from "fflate";

/** A Word document as somebody else's reader has it. */
export interface WordPackage {
  /** Text of a part as it is in the file: "word/document.xml". */
  readonly part: (name: string) => string;
  /** Its paragraphs in order, each as plain text; a tab is a space. */
  readonly paragraphs: readonly string[];
  /** Addresses outside that it leads to. */
  readonly addresses: readonly string[];
  /** What is against the rules of such packages: parts without a type, relations that lead nowhere, names of relations that nobody made, bad XML. */
  readonly faults: readonly string[];
}

interface Relation {
  readonly "@Id": string;
  readonly "@Target": string;
  readonly "@TargetMode"?: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  isArray: (name) => ["Relationship", "Override", "Default"].includes(name),
});

/** Opens a Word document: unzips it, reads each part as XML, and follows every relation. */
export const openWordPackage = (bytes: Uint8Array): WordPackage => {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const part = (name: string): string => new TextDecoder("utf-8", { fatal: true }).decode(files[name]);
  const { Override: typed, Default: byEnding } = parser.parse(part("[Content_Types].xml")).Types as Record<
    "Override" | "Default",
    { readonly "@PartName": string; readonly "@Extension": string }[]
  >;
  const hasType = (name: string): boolean =>
    typed.some((one) => one["@PartName"] === `/${name}`) || byEnding.some((one) => name.endsWith(`.${one["@Extension"]}`));
  const relationsOf = (name: string): readonly Relation[] => parser.parse(part(name)).Relationships.Relationship as Relation[];
  const relationParts = names.filter((name) => name.endsWith(".rels"));
  const document = part("word/document.xml");
  const known = relationsOf("word/_rels/document.xml.rels").map((one) => one["@Id"]);
  const used = [...document.matchAll(/r:id="([^"]+)"/g)].map(([, id = ""]) => id);
  const lost = relationParts.flatMap((name) => {
    const folder = name.replace(/_rels\/[^/]+$/, "");
    return relationsOf(name)
      .filter((one) => one["@TargetMode"] !== "External" && !names.includes(folder + one["@Target"]))
      .map((one) => `${name} leads to ${one["@Target"]}, which is not there`);
  });
  return {
    part,
    paragraphs: document
      .split("</w:p>")
      .map((one) => plain(one.replaceAll("<w:tab/>", " ").replaceAll(/<[^>]+>/g, "")))
      .filter((one) => one !== ""),
    addresses: relationsOf("word/_rels/document.xml.rels")
      .filter((one) => one["@TargetMode"] === "External")
      .map((one) => one["@Target"]),
    faults: [
      ...names.filter((name) => !hasType(name)).map((name) => `${name} has no type`),
      ...names.filter((name) => XMLValidator.validate(part(name)) !== true).map((name) => `${name} is no XML`),
      ...typed.filter((one) => !names.includes(one["@PartName"].slice(1))).map((one) => `${one["@PartName"]} is not there`),
      ...lost,
      ...used.filter((id) => !known.includes(id)).map((id) => `nothing is called ${id}`),
    ],
  };
};

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const plain = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot);/g, (sign) => SIGNS[sign]!).trim();
