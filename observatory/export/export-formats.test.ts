import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { read, utils } from "@e965/xlsx";
import type { AreaLocale } from "#vocabulary";
import type { Manifest } from "../release/manifest.ts";
import { fictitiousRelease } from "../release/samples/fictitious-release.ts";
import { DATAFLOWS } from "../structure/dataflows.ts";
import { METHODS } from "../structure/methods.ts";
import type { Observation } from "../structure/observation.ts";
import { gatherAll } from "./packed-format.ts";
import { collectBytes, EXPORT_FORMATS, findExportFormat, releaseLabels, type ExportContext } from "./index.ts";

const contents = fictitiousRelease();
const manifest: Manifest = {
  ...contents.manifest,
  format: 1,
  files: [],
  dataflows: contents.dataflows.map((dataflow) => ({ ...dataflow, rows: 0 })),
  methods: { ...contents.manifest.methods, EVIL: { name: "=2+3", words: '@SUM(A1), "quoted"\nand on a second line' } },
};
const context: ExportContext = {
  dataflow: contents.dataflows[0]!,
  manifest,
  stateWords: "frozen, not yet peer reviewed",
  labels: releaseLabels(manifest, "fr"),
  locale: "fr",
  address: "https://example.org/r/2099-1/data",
};
const observation = (change: Partial<Observation>): Observation => ({
  indicator: "STOCK",
  area: "USA",
  counterpart: "MEX",
  sex: "_T",
  period: "2020",
  value: 1234,
  status: "E",
  method: "FIT",
  source: "invented-receipts+invented-prices",
  ...change,
});
const observations: readonly Observation[] = [
  observation({}),
  observation({ counterpart: "CIV", value: null, status: "L", method: "", source: "" }),
  observation({ counterpart: "_U", value: -0.5, method: "EVIL" }),
];

const write = (id: string, given: Iterable<Observation> = observations): Promise<Uint8Array> =>
  collectBytes(findExportFormat(id).write(given, context));

const expected = {
  DATAFLOW: "DF_MIGRANT_STOCK",
  INDICATOR: "STOCK",
  INDICATOR_LABEL: "Migrants",
  REF_AREA: "USA",
  REF_AREA_LABEL: "États-Unis d’Amérique",
  COUNTERPART_AREA: "MEX",
  COUNTERPART_AREA_LABEL: "Mexique",
  SEX: "_T",
  SEX_LABEL: "Ensemble",
  TIME_PERIOD: "2020",
  OBS_VALUE: "1234",
  UNIT_MEASURE: "PS",
  UNIT_MEASURE_LABEL: "Personnes",
  UNIT_MULT: "0",
  OBS_STATUS: "E",
  OBS_STATUS_LABEL: "estimation",
  METHOD: "FIT",
  METHOD_LABEL: "FIT",
  SOURCE: "invented-receipts+invented-prices",
  RELEASE: "2099-1",
  NOTES: "Invented FIT.",
};

describe("CSV", () => {
  it("gives codes and labels, unit, status in words, method, source, release and notes", async () => {
    const rows = parse(await write("csv"), { columns: true }) as Record<string, string>[];
    expect({ ...rows[0], REF_AREA_LABEL: rows[0]!["REF_AREA_LABEL"]!.replace("'", "’") }).toEqual(expected);
    expect(rows[1]).toMatchObject({
      OBS_VALUE: "",
      OBS_STATUS: "L",
      OBS_STATUS_LABEL: "non répertorié par la source",
      METHOD: "",
      NOTES: "",
    });
  });

  it("guards texts that a spreadsheet would take for a formula, and no numbers", async () => {
    const rows = parse(await write("csv"), { columns: true }) as Record<string, string>[];
    expect(rows[2]).toMatchObject({ OBS_VALUE: "-0.5", METHOD_LABEL: "'=2+3", NOTES: '\'@SUM(A1), "quoted"\nand on a second line' });
  });

  it("leaves out dimensions that the dataflow lacks, and writes a header without rows", async () => {
    const csv = await collectBytes(findExportFormat("csv").write([], { ...context, dataflow: contents.dataflows[1]! }));
    const text = new TextDecoder().decode(csv);
    expect(text).not.toContain("SEX");
    expect(text.trimEnd().split("\r\n")).toHaveLength(1);
  });

  it("comes piece by piece", async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of findExportFormat("csv").write(Array(5000).fill(observation({})), context)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(2);
    expect(parse(Buffer.concat(pieces), { columns: true })).toHaveLength(5000);
  });
});

describe("Excel workbook", () => {
  it("has a sheet of data and one of notes, and no formula", async () => {
    const book = read(await write("xlsx"), { cellFormula: true });
    expect(book.SheetNames).toEqual(["Données", "Notes"]);
    const rows = utils.sheet_to_json<Record<string, string | number>>(book.Sheets["Données"]!);
    expect(rows[0]).toMatchObject({ REF_AREA: "USA", OBS_VALUE: 1234, UNIT_MULT: 0, OBS_STATUS_LABEL: "estimation", RELEASE: "2099-1" });
    expect(rows[1]).not.toHaveProperty("OBS_VALUE");
    expect(rows[2]).toMatchObject({ OBS_VALUE: -0.5, METHOD_LABEL: "=2+3" });
    const cells = Object.values(book.Sheets["Données"]!).filter(
      (cell): cell is { t: string; f?: string } => typeof cell === "object" && cell !== null && "t" in cell,
    );
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const notes = utils.sheet_to_json<string[]>(book.Sheets["Notes"]!, { header: 1 });
    const line = (first: string): string[] | undefined => notes.find((cells) => cells[0] === first);
    expect(line("État")).toEqual(["État", "frozen, not yet peer reviewed"]);
    expect(line("Citation")![1]).toContain("Nobody (2099)");
    expect(line("E")).toEqual(["E", "estimation", "a une valeur"]);
    expect(line("L")).toEqual(["L", "non répertorié par la source", "sans valeur"]);
    expect(line("invented-prices")!.join(" ")).toContain("Not endorsed by the Institute of Nowhere.");
    expect(line("undesa-ims-2024-origin")).toBeUndefined();
  });

  it("refuses more rows than a workbook holds well", async () => {
    function* many(): Generator<Observation> {
      for (let i = 0; i <= 100_000; i++) yield observations[0]!;
    }
    await expect(write("xlsx", many())).rejects.toMatchObject({ code: "too-many-rows" });
  });
});

describe("Parquet", () => {
  it("has the columns of the CSV, with numbers as numbers", async () => {
    const bytes = await write("parquet");
    const file = bytes.slice().buffer as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(3);
    expect({ ...rows[0], REF_AREA_LABEL: String(rows[0]!["REF_AREA_LABEL"]).replace("'", "’") }).toEqual({
      ...expected,
      OBS_VALUE: 1234,
      UNIT_MULT: 0,
    });
    expect(rows[1]).toMatchObject({ OBS_VALUE: null, OBS_STATUS: "L" });
    const notes = Object.fromEntries(parquetMetadata(file).key_value_metadata!.map(({ key, value }) => [key, value]));
    expect(notes).toMatchObject({
      RELEASE: "2099-1",
      STATE: "frozen, not yet peer reviewed",
      ADDRESS: "https://example.org/r/2099-1/data",
    });
  });
});

describe("JSON", () => {
  it("gives the release, the observations by code and the labels of the codes", async () => {
    const answer = JSON.parse(new TextDecoder().decode(await write("json")));
    expect(answer.release).toMatchObject({ id: "2099-1", state: "frozen, not yet peer reviewed", frozenOn: "2099-01-31" });
    expect(answer.observations).toEqual(observations);
    expect(answer.labels.AREA).toMatchObject({ MEX: "Mexique", _U: "Non réparti" });
    expect(answer.labels.UNIT_MEASURE.STOCK).toEqual({ code: "PS", label: "Personnes", multiplier: 0 });
    expect(answer.labels.SOURCE["invented-prices"]).toBe("Institute of Nowhere: invented-prices");
    expect(answer.sources.map(({ id }: { id: string }) => id)).toEqual(["invented-receipts", "invented-prices"]);
    const none = JSON.parse(new TextDecoder().decode(await write("json", [])));
    expect(none.observations).toEqual([]);
  });
});

describe("words of a release in a language", () => {
  const flow = DATAFLOWS[0]!;
  const today: Manifest = { ...manifest, dataflows: [{ ...flow, rows: 0 }], methods: { ...METHODS, EVIL: manifest.methods["EVIL"]! } };
  const inLocale = async (id: string, locale: AreaLocale): Promise<Uint8Array> =>
    collectBytes(
      findExportFormat(id).write(observations, {
        ...context,
        dataflow: flow,
        manifest: today,
        locale,
        labels: releaseLabels(today, locale),
      }),
    );

  it("are those of the language where it has them, and the release's own where it has not", async () => {
    const rows = parse(Buffer.from(await inLocale("csv", "fr")), { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      INDICATOR_LABEL: "Effectifs de migrants",
      METHOD_LABEL: "Ajusté aux deux marges",
      NOTES: expect.stringContaining("s’additionnent"),
    });
    expect(rows[2]).toMatchObject({ METHOD_LABEL: "'=2+3", COUNTERPART_AREA_LABEL: "Non réparti" });
    const answer = JSON.parse(new TextDecoder().decode(await inLocale("json", "fr")));
    expect(answer.dataflow.name).toBe("Migrants internationaux par origine et destination");
    expect(answer.labels.METHOD_WORDS.EVIL).toBe(manifest.methods["EVIL"]!.words);
    const book = read(await inLocale("xlsx", "fr"));
    const notes = utils.sheet_to_json<string[]>(book.Sheets["Notes"]!, { header: 1 });
    expect(notes[0]).toEqual(["Flux de données", "DF_MIGRANT_STOCK", "Migrants internationaux par origine et destination"]);
  });

  it("are English in a language that is not written yet, but for names of areas", async () => {
    const [row] = parse(Buffer.from(await inLocale("csv", "ru")), { columns: true }) as [Record<string, string>];
    expect(row).toMatchObject({ REF_AREA_LABEL: "Соединенные Штаты Америки", METHOD_LABEL: METHODS.FIT.name, SEX_LABEL: "Total" });
    expect(read(await inLocale("xlsx", "ru")).SheetNames).toEqual(["Data", "Notes"]);
  });

  it("are in English what the release says", async () => {
    const english = parse(Buffer.from(await inLocale("csv", "en")), { columns: true }) as Record<string, string>[];
    expect(english[0]).toMatchObject({ METHOD_LABEL: METHODS.FIT.name, NOTES: METHODS.FIT.words, INDICATOR_LABEL: "Migrant stock" });
  });
});

describe("the list of formats", () => {
  it("has each id, media type and extension once, and names them when one is unknown", () => {
    for (const of of ["id", "mediaType", "extension"] as const)
      expect(new Set(EXPORT_FORMATS.map((format) => format[of])).size).toBe(EXPORT_FORMATS.length);
    expect(() => findExportFormat("pdf")).toThrowError(
      expect.objectContaining({ code: "unknown-format", remedy: "Formats: csv, xlsx, json, parquet." }),
    );
  });
});

describe("a format that is made in two halves", () => {
  it.each(EXPORT_FORMATS.filter(({ packed }) => packed))("$name packs plain data to the same bytes", async ({ id, packed }) => {
    for (const given of [observations, []]) {
      const plain = structuredClone(gatherAll(packed!.gather(given, context)));
      expect(await packed!.pack(plain)).toEqual(await write(id, given));
    }
  });

  it("gathers in steps", () => {
    const many = Array.from({ length: 1_200 }, () => observations[0]!);
    for (const { packed } of EXPORT_FORMATS) if (packed) expect([...packed.gather(many, context)]).toHaveLength(2);
  });
});
