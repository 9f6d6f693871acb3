import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemShape } from "#contract";
import type { Observation } from "#observatory";
import { sampleApiOfFile } from "../../tests/support/sample-api.ts";

const api = await sampleApiOfFile();

const INDICATORS = { DF_MIGRANT_STOCK: "STOCK", DF_REMITTANCE_FLOW: "REM_RS3", DF_REMITTANCE_COST: "COST" } as const;
type Flow = keyof typeof INDICATORS;
const flows = fc.constantFrom<Flow[]>("DF_MIGRANT_STOCK", "DF_REMITTANCE_FLOW", "DF_REMITTANCE_COST");
const areas = fc.uniqueArray(fc.constantFrom("XAA", "XBB", "XCC", "WLD", "MEX"), { maxLength: 3 });
const sexes = fc.uniqueArray(fc.constantFrom("_T", "M", "F"), { maxLength: 3 });
const period = fc.option(fc.constantFrom("2014", "2015", "2016", "2020", "2020-Q1", "2020-Q2", "2020-Q4", "2021"), { nil: undefined });
const count = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

describe("JSON", () => {
  it("holds exactly the figures of the cube that a question selects", async () => {
    await fc.assert(
      fc.asyncProperty(flows, areas, areas, sexes, period, period, count, async (flow, area, counterpart, sex, from, to, lastN) => {
        fc.pre(from === undefined || to === undefined || from.slice(0, 4) < to.slice(0, 4));
        const cube = api.release.cube(flow, INDICATORS[flow]);
        const occurs = new Set([...cube.areas(), ...cube.counterparts(), "MEX", "WLD"]);
        fc.pre([...area, ...counterpart].every((code) => occurs.has(code)));
        const parts = [INDICATORS[flow], area.join("+"), counterpart.join("+"), ...(flow === "DF_MIGRANT_STOCK" ? [sex.join("+")] : [])];
        const query = new URLSearchParams(
          Object.entries({ startPeriod: from, endPeriod: to, lastN }).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        );
        const answer = await api.get(`/api/v1/data/${flow}/${parts.join(".")}?${query.toString()}`);
        expect(answer.status).toBe(200);
        const among = (codes: readonly string[], code: string): boolean => codes.length === 0 || codes.includes(code);
        const inside = ({ period: one }: Observation): boolean => {
          const quarterEnds = (text: string): [string, string] => (text.length > 4 ? [text, text] : [`${text}-Q1`, `${text}-Q4`]);
          const [first, last] = quarterEnds(one);
          return (from === undefined || first >= quarterEnds(from)[0]) && (to === undefined || last <= quarterEnds(to)[1]);
        };
        const listed = [...cube.slice()].filter(
          (one) =>
            among(area, one.area) &&
            among(counterpart, one.counterpart) &&
            (flow !== "DF_MIGRANT_STOCK" || among(sex, one.sex)) &&
            inside(one),
        );
        const series = grouped(listed);
        const expected = lastN === undefined ? listed : [...series.values()].flatMap((one) => one.slice(-lastN));
        expect(((await answer.json()) as { observations: Observation[] }).observations).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

const keyOf = ({ area, counterpart, sex }: Observation): string => `${area}.${counterpart}.${sex}`;
const grouped = (list: readonly Observation[]): Map<string, Observation[]> => {
  const groups = new Map<string, Observation[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};

describe("nonsense", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "STOCK",
      "XAA",
      "_T",
      "2020",
      "+",
      "++",
      ".",
      "*",
      "all",
      "..",
      "%00",
      "%E0%A4%A",
      "__proto__",
      "constructor",
      "hasOwnProperty",
      "2020-Q1",
      "XAA+XBB",
    ),
  );
  const key = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("."));
  const flow = fc.oneof(flows, piece);
  const parameter = fc.tuple(
    fc.oneof(fc.constantFrom("startPeriod", "endPeriod", "firstN", "lastN", "format", "lang", "release", "q", "kind", "__proto__"), piece),
    piece,
  );
  const place = fc.constantFrom("data", "availability", "explain", "dataflows", "areas", "releases", "bulk", "search", "sources");
  const beginning = fc.constantFrom("", "/r/2099-1", "/r/2098-1", "/r/nowhere", "/r/__proto__");
  const header = fc.oneof(
    fc.constantFrom("*/*", ";;q=,", "text/csv;q=x", "bytes=1-", "bytes=--", '"', "W/"),
    fc.string({ unit: fc.constantFrom("a", ",", ";", "=", "q", "*", "/", " ", "0", ".", "9", "-"), maxLength: 20 }),
  );

  it("is never a fault: answered, or refused with a coded problem", async () => {
    await fc.assert(
      fc.asyncProperty(
        beginning,
        place,
        flow,
        key,
        fc.array(parameter, { maxLength: 3 }),
        header,
        async (start, where, dataflow, text, parameters, value) => {
          const query = new URLSearchParams(parameters).toString();
          const path = `${start}/api/v1/${where}/${encodeURIComponent(dataflow)}/${encodeURI(text).replace(/[?#]/g, "")}?${query}`;
          const headers = { accept: value, "accept-language": value, "accept-encoding": value, range: value, "if-none-match": value };
          const answer = await api.get(path, headers);
          expect(answer.status, path).toBeLessThan(500);
          if (answer.status >= 400) problemShape.parse(await answer.json());
          else await answer.arrayBuffer();
        },
      ),
      { numRuns: 1_500 },
    );
  });
});
