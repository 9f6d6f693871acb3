import { createServer, type Server } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { admitUpload } from "./admit-upload.ts";
import { extractText } from "./extract-text.ts";
import { DOCUMENT_TYPES } from "./read-document.ts";
import { scanSetting, scanUpload } from "./scan-upload.ts";

const [PDF, WORD] = DOCUMENT_TYPES;
const TAKEN = { taken: DOCUMENT_TYPES };

/** A PDF of one page, made here, with these words. */
const pdfOf = (words: string, more = ""): Buffer => {
  const content = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  return Buffer.from(
    `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R ${more}>>\nstartxref\n${start}\n%%EOF\n`,
    "latin1",
  );
};

const LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "11".repeat(32) + "> /U <" + "22".repeat(32) + "> >> /ID [<00><00>] ";

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** Size that the archive says, when it lies. */
  readonly says?: number;
}

/** A zip, made here. */
const zipOf = (parts: readonly Part[], flags = 0): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const { name, bytes, says = bytes.length } of parts) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(says, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, tail, Buffer.from(name)]));
    files.push(local);
    place += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...files, ...directory, Buffer.from("PK\x05\x06", "latin1"), end]);
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const wordParts = (paragraphs: readonly string[]): readonly Part[] =>
  [
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      "word/document.xml",
      `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
    ],
  ].map(([name, text]) => ({ name: name!, bytes: Buffer.from(text!) }));

describe("the text of documents", () => {
  it("of a PDF and of a Word file, whatever they are called", async () => {
    const pdf = await admitUpload(pdfOf("Fictitious words"), TAKEN);
    expect(pdf).toMatchObject({ type: PDF, scan: "unscanned", document: { text: "Fictitious words", pages: 1, isCut: false } });
    expect(pdf.sha256).toMatch(/^[0-9a-f]{64}$/);
    const word = await admitUpload(zipOf(wordParts(["One &amp; two", "Été"])), TAKEN);
    expect(word).toMatchObject({ type: WORD, document: { text: "One & two\n\nÉté", pages: undefined } });
  });

  it.each([
    ["a text", Buffer.from("words"), "upload-type"],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "upload-type"],
    [
      "a Word file with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "upload-encrypted",
    ],
    ["a PDF with a password", pdfOf("secret", LOCKED), "upload-encrypted"],
    ["a PDF cut off", Buffer.from("%PDF-1.4\nnothing else"), "upload-broken"],
    ["a Word file cut off", zipOf(wordParts(["x"])).subarray(0, -20), "upload-broken"],
    [
      "a Word file without a text",
      zipOf([...wordParts(["x"]).slice(0, 1), { name: "word/other.xml", bytes: Buffer.from("<a/>") }]),
      "upload-broken",
    ],
    ["a Word file with locked parts", zipOf(wordParts(["x"]), 1), "upload-encrypted"],
    ["a bomb", zipOf([...wordParts(["x"]), { name: "word/media/x.xml", bytes: Buffer.alloc(60_000_000) }]), "upload-inflates"],
    [
      "a bomb that lies",
      zipOf([...wordParts(["x"]), { name: "word/media/x.xml", bytes: Buffer.alloc(60_000_000), says: 1_000 }]),
      "upload-inflates",
    ],
    ["one with a part twice", zipOf([...wordParts(["x"]), ...wordParts(["y"])]), "upload-inflates"],
  ])("%s is refused", async (_, bytes, code) => {
    await expect(admitUpload(bytes, TAKEN)).rejects.toMatchObject({ code });
  });

  it("too large a file is refused before anything looks at it", async () => {
    await expect(admitUpload(Buffer.alloc(11), { ...TAKEN, largest: 10 })).rejects.toMatchObject({ code: "upload-too-large" });
  });

  it("one that takes too long or too much is ended", async () => {
    await expect(extractText(PDF, pdfOf("x"), { milliseconds: 1, megabytes: 256 })).rejects.toMatchObject({ code: "upload-slow" });
    const long = zipOf(wordParts(Array.from({ length: 60_000 }, (_, place) => `Fictitious paragraph ${place} ${place * 7919}`)));
    await expect(extractText(WORD, long, { milliseconds: 60_000, megabytes: 24 })).rejects.toMatchObject({ code: "upload-slow" });
  });
});

describe("the scanner", () => {
  const folder = mkdtempSync(join(tmpdir(), "knomad-scan-"));
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A made-up clamd that finds the word "virus". */
  const clamd = async (answer?: string): Promise<string> => {
    const path = join(folder, `clamd-${servers.length}`);
    const server = createServer((socket) => {
      let heard = Buffer.alloc(0);
      socket.on("error", () => undefined);
      socket.on("data", (chunk: Buffer) => {
        heard = Buffer.concat([heard, chunk]);
        if (!heard.subarray(-4).equals(Buffer.alloc(4))) return;
        const length = heard.readUInt32BE(10);
        const file = heard.subarray(14, 14 + length).toString("latin1");
        socket.end(`${answer ?? (file.includes("virus") ? "stream: Test-Virus FOUND" : "stream: OK")}\0`);
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(path, resolve));
    return path;
  };
  const command = (code: string) => ({ kind: "command", program: process.execPath, parameters: ["-e", code] }) as const;
  const READS =
    "let s='';process.stdin.on('data',d=>s+=d).on('end',()=>{if(s.includes('virus')){console.log('stdin: Test-Virus FOUND');process.exit(1)}})";

  it("is a command or a socket, or none", () => {
    expect(scanSetting({})).toBeUndefined();
    expect(scanSetting({ KNOMAD_SCAN_COMMAND: " /usr/bin/clamdscan --no-summary - " })).toEqual({
      kind: "command",
      program: "/usr/bin/clamdscan",
      parameters: ["--no-summary", "-"],
    });
    expect(scanSetting({ KNOMAD_SCAN_SOCKET: "/run/clamd", KNOMAD_SCAN_COMMAND: "x" })).toEqual({ kind: "socket", path: "/run/clamd" });
  });

  it("by command: clean, infected, failed", async () => {
    expect(await scanUpload(Buffer.from("good"), command(READS))).toEqual({ kind: "clean" });
    expect(await scanUpload(Buffer.from("a virus"), command(READS))).toEqual({ kind: "infected", found: "Test-Virus" });
    expect(await scanUpload(Buffer.alloc(5_000_000), command("process.exit(2)"))).toEqual({ kind: "failed" });
    expect(await scanUpload(Buffer.from("x"), { kind: "command", program: "/nowhere/scanner", parameters: [] })).toEqual({
      kind: "failed",
    });
    expect(await scanUpload(Buffer.from("x"), command("setTimeout(()=>{},60000)"), 300)).toEqual({ kind: "failed" });
  });

  it("by socket: clean, infected, failed", async () => {
    const path = await clamd();
    expect(await scanUpload(Buffer.from("good"), { kind: "socket", path })).toEqual({ kind: "clean" });
    expect(await scanUpload(Buffer.from("a virus"), { kind: "socket", path })).toEqual({ kind: "infected", found: "Test-Virus" });
    expect(await scanUpload(Buffer.from("x"), { kind: "socket", path: await clamd("INSTREAM size limit exceeded. ERROR") })).toEqual({
      kind: "failed",
    });
    expect(await scanUpload(Buffer.from("x"), { kind: "socket", path: join(folder, "nobody") })).toEqual({ kind: "failed" });
  });

  it("an infected file, and one that could not be scanned, is never admitted", async () => {
    await expect(admitUpload(pdfOf("virus"), { ...TAKEN, scanner: command(READS) })).rejects.toMatchObject({
      code: "upload-infected",
      values: { found: "Test-Virus" },
    });
    await expect(admitUpload(pdfOf("x"), { ...TAKEN, scanner: command("process.exit(3)") })).rejects.toMatchObject({
      code: "upload-not-scanned",
    });
    expect((await admitUpload(pdfOf("x"), { ...TAKEN, scanner: command(READS) })).scan).toBe("clean");
  });
});
