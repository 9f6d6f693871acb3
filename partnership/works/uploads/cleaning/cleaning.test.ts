import { strToU8, unzipSync, zipSync } from "fflate";
import { decodePDFRawStream, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, StandardFonts, type PDFObject } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { extractText } from "../extract-text.ts";
import { DOCUMENT_TYPES } from "../read-document.ts";
import { cleanDocument } from "./clean-document.ts";
import { cleanPdf } from "./clean-pdf.ts";
import { cleanWord } from "./clean-word.ts";
import type { CleanedDocument } from "./cleaned-document.ts";

const [PDF, WORD] = DOCUMENT_TYPES;
/** Each invented, and each in another place of a file. */
const NAMES = [
  "Creatora",
  "Modifiera",
  "Companya",
  "Managera",
  "Customa",
  "Commenta",
  "Changea",
  "Persona",
  "Templatea",
  "Boundara",
  "Sheeta",
];

const bytesOf = (cleaned: CleanedDocument): Uint8Array => {
  if ("reason" in cleaned) throw new RangeError(cleaned.reason);
  return cleaned.bytes;
};

/** Everything in an archive and the archives in it, names of parts too, each byte as a sign. */
const insideOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${part[0] === 0x50 && part[1] === 0x4b ? insideOf(part) : Buffer.from(part).toString("latin1")}`)
    .join("\n");

const foundIn = (text: string, names: readonly string[]): readonly string[] => names.filter((name) => text.includes(name));

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const relationships = (...lines: readonly string[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
const sheet = zipSync({
  "docProps/core.xml": strToU8(`${XML}<c:coreProperties xmlns:c="c"><creator>Sheeta</creator></c:coreProperties>`),
  "xl/comments1.xml": strToU8(
    `${XML}<comments><authors><author>Sheeta</author><author>Sheeta 2</author></authors><comment authorId="1"/></comments>`,
  ),
});

/** A Word document with a name in every place that programmes write one to. */
const wordOf = (more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      relationships(
        `<Relationship Id="r1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/>`,
        '<Relationship Id="r2" Type="thumbnail" Target="docProps/thumbnail.jpeg"/>',
      ),
    ),
    "docProps/core.xml": strToU8(
      `${XML}<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Creatora</dc:creator><cp:lastModifiedBy>Modifiera</cp:lastModifiedBy></cp:coreProperties>`,
    ),
    "docProps/app.xml": strToU8(`${XML}<Properties><Company>Companya</Company><Manager>Managera</Manager></Properties>`),
    "docProps/custom.xml": strToU8(`${XML}<Properties><property name="Owner"><lpwstr>Customa</lpwstr></property></Properties>`),
    "docProps/thumbnail.jpeg": strToU8("Creatora on a small picture"),
    "word/document.xml": strToU8(
      `${XML}<w:document ${W}><w:body><w:p><w:r><w:t>What people say of author="Nobody" stays.</w:t></w:r></w:p>` +
        `<w:p><w:ins w:id="1" w:author="Changea A." w:date="2026-01-01T00:00:00Z"><w:r><w:t>New words.</w:t></w:r></w:ins>` +
        `<w:del w:id="2" w:author='Changea "B."'><w:r><w:delText>Old</w:delText></w:r></w:del></w:p></w:body></w:document>`,
    ),
    "word/comments.xml": strToU8(
      `${XML}<w:comments ${W}><w:comment w:id="0" w:author="Commenta" w:initials="Commenta"><w:p><w:r><w:t>Is that so?</w:t></w:r></w:p></w:comment></w:comments>`,
    ),
    "word/people.xml": strToU8(
      `${XML}<w15:people xmlns:w15="x"><w15:person w15:author="Persona"><w15:presenceInfo w15:userId="S::Persona"/></w15:person></w15:people>`,
    ),
    "word/settings.xml": strToU8(
      `${XML}<w:settings ${W}><w:docVars><w:docVar w:name="user" w:val="Customa"/></w:docVars><w:zoom w:percent="100"/></w:settings>`,
    ),
    "word/_rels/settings.xml.rels": strToU8(
      relationships(
        `<Relationship Id="r1" Type="${OFFICE}/relationships/attachedTemplate" Target="file:///C:\\Users\\Templatea\\own.dotx" TargetMode="External"/>`,
        '<Relationship Id="r2" Type="hyperlink" Target="https://example.org/kept" TargetMode="External"/>',
      ),
    ),
    "customXml/item1.xml": strToU8(`${XML}<form><owner>Boundara</owner></form>`),
    "customXml/item2.xml": strToU8(`${XML}<b:Sources xmlns:b="${OFFICE}/bibliography"><b:Author>Cited</b:Author></b:Sources>`),
    "word/embeddings/sheet.xlsx": sheet,
    ...more,
  });

describe("a Word document without names", () => {
  it("has them in no part any more, embedded ones too, and the same text", async () => {
    const word = wordOf();
    expect(foundIn(insideOf(word), NAMES)).toEqual(NAMES);
    const cleaned = bytesOf(await cleanWord(word));
    expect(foundIn(insideOf(cleaned), NAMES)).toEqual([]);
    expect(await extractText(WORD, cleaned)).toEqual(await extractText(WORD, word));
    const parts = unzipSync(cleaned);
    const text = (name: string): string => Buffer.from(parts[name]!).toString("utf8");
    expect(text("word/document.xml")).toContain('say of author="Nobody" stays.');
    expect(text("word/document.xml")).toContain('<w:ins w:id="1" w:author="Author" w:date="2026-01-01T00:00:00Z">');
    expect(text("word/comments.xml")).toContain("Is that so?");
    expect(text("word/settings.xml")).toContain('<w:zoom w:percent="100"/>');
    expect(text("customXml/item2.xml")).toContain("Cited");
    expect(text("word/_rels/settings.xml.rels")).toContain("https://example.org/kept");
    expect(Object.keys(parts)).not.toContain("docProps/thumbnail.jpeg");
    expect(text("_rels/.rels")).not.toContain("thumbnail");
    const inner = unzipSync(parts["word/embeddings/sheet.xlsx"]!);
    expect(Buffer.from(inner["xl/comments1.xml"]!).toString()).toContain(
      "<authors><author>Author</author><author>Author</author></authors>",
    );
  });

  it("in UTF-16 is cleaned as well", async () => {
    const comments = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:comments ${W}><w:comment w:author="Commenta Ödön"/></w:comments>`;
    const cleaned = unzipSync(bytesOf(await cleanWord(wordOf({ "word/comments.xml": Buffer.from(comments, "utf16le") }))));
    const text = Buffer.from(cleaned["word/comments.xml"]!).toString("utf8");
    expect(text).toContain('encoding="UTF-8"');
    expect(text).toContain('w:author="Author"');
  });

  it("is not made of a signed one, nor of one that holds closed files; a broken one is told", async () => {
    const part = strToU8("Creatora");
    expect(await cleanWord(wordOf({ "_xmlsignatures/sig1.xml": part }))).toEqual({ reason: "signed" });
    expect(await cleanWord(wordOf({ "word/embeddings/oleObject1.bin": part }))).toEqual({ reason: "holds files" });
    expect(await cleanDocument(WORD, wordOf().subarray(0, 400))).toEqual({ reason: "broken" });
    expect(await cleanDocument(WORD, wordOf(), { milliseconds: 1, megabytes: 64 })).toEqual({ reason: "too much" });
  });
});

const PDF_NAMES = ["Creatora", "Companya", "Metadatara", "Noteara", "Pieceara", "Earliera"];

const pdfOf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.setAuthor("Creatora Ödön");
  document.setCreator("Companya Writer");
  const page = document.addPage([400, 400]);
  page.drawText("What people say stays.", { x: 50, y: 300, font: await document.embedFont(StandardFonts.Helvetica) });
  const { context, catalog } = document;
  const xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>Metadatara</dc:creator></x:xmpmeta>";
  catalog.set(PDFName.of("Metadata"), context.register(context.flateStream(xmp, { Type: "Metadata", Subtype: "XML" })));
  const note = context.obj({ Type: "Annot", Subtype: "Text", Rect: [1, 1, 20, 20] });
  note.set(PDFName.of("T"), PDFHexString.fromText("Noteara"));
  note.set(PDFName.of("Contents"), PDFString.of("Is that so?"));
  page.node.set(PDFName.of("Annots"), context.obj([context.register(note)]));
  page.node.set(PDFName.of("PieceInfo"), context.obj({ App: { Private: PDFString.of("Pieceara") } }));
  context.register(context.obj({ Author: PDFString.of("Earliera"), Producer: PDFString.of("an earlier save") }));
  return document.save();
};

/** Everything in a PDF: its bytes, its streams unpacked, its texts read as readers read them. */
const insidePdf = async (bytes: Uint8Array): Promise<string> => {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const said: string[] = [Buffer.from(bytes).toString("latin1")];
  const say = (object: PDFObject | undefined): void => {
    if (object instanceof PDFHexString || object instanceof PDFString) said.push(object.decodeText());
    else if (object instanceof PDFRawStream) said.push(Buffer.from(decodePDFRawStream(object).decode()).toString("latin1"));
    if (object && "dict" in object && object.dict instanceof Map) for (const value of object.dict.values()) say(value as PDFObject);
    if (object && "asArray" in object) for (const value of (object.asArray as () => PDFObject[])()) say(value);
    said.push(String(object));
  };
  for (const [, object] of context.enumerateIndirectObjects()) say(object);
  say(context.trailerInfo.Info && context.lookup(context.trailerInfo.Info));
  return said.join("\n");
};

describe("a PDF without names", () => {
  it("has them nowhere any more, nor what an earlier save left, and the same text", async () => {
    const pdf = await pdfOf();
    expect(foundIn(await insidePdf(pdf), PDF_NAMES)).toEqual(PDF_NAMES);
    const cleaned = bytesOf(await cleanPdf(pdf));
    const inside = await insidePdf(cleaned);
    expect(foundIn(inside, PDF_NAMES)).toEqual([]);
    expect(inside).toContain("Is that so?");
    const text = await extractText(PDF, cleaned);
    expect(text).toEqual(await extractText(PDF, pdf));
    expect(text.text).toContain("What people say stays.");
  });

  it("is not made of a signed one, an encrypted one or one that holds files; a broken one is told", async () => {
    const made = async (change: (document: PDFDocument) => unknown): Promise<Uint8Array> => {
      const document = await PDFDocument.load(await pdfOf());
      await change(document);
      return document.save();
    };
    const signed = await made(({ context }) => context.register(context.obj({ Type: "Sig", ByteRange: [0, 1, 2, 3] })));
    expect(await cleanPdf(signed)).toEqual({ reason: "signed" });
    const holding = await made((document) => document.attach(strToU8("Creatora"), "creatora.txt"));
    expect(await cleanPdf(holding)).toEqual({ reason: "holds files" });
    const locked = await made(({ context }) => {
      context.trailerInfo.Encrypt = context.register(context.obj({ Filter: "Standard", V: 1, R: 2 }));
    });
    expect(await cleanPdf(locked)).toEqual({ reason: "encrypted" });
    expect(await cleanDocument(PDF, strToU8("%PDF-1.4 no more"))).toEqual({ reason: "broken" });
  });

  it("is made in a thread, of the same bytes as here", async () => {
    const pdf = await pdfOf();
    expect(Buffer.from(bytesOf(await cleanDocument(PDF, pdf))).equals(Buffer.from(bytesOf(await cleanPdf(pdf))))).toBe(true);
  });
});
