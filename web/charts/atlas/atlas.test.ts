import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { geoContains, type GeoPermissibleObjects } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { areas } from "#vocabulary";
import { areaShapes } from "./areas.ts";
import { disputedAreas } from "./disputed-areas.ts";
import { lightenPath } from "./lighten-path.ts";

interface Atlas {
  readonly topology: Topology<{ areas: GeometryCollection }>;
  readonly overlays: readonly { readonly drawnAs: string; readonly ring: [number, number][] }[];
}
const bytes = readFileSync(join(import.meta.dirname, "areas.json"));
const { topology, overlays } = JSON.parse(bytes.toString()) as Atlas;
const shapes = feature(topology, topology.objects.areas).features.map((one) => ({
  code: String(one.id),
  shape: one as GeoPermissibleObjects,
}));
const above = overlays.map(({ drawnAs, ring }) => ({
  code: drawnAs,
  shape: { type: "Polygon", coordinates: [ring] } as GeoPermissibleObjects,
}));

/** Below the end of the map, and a handful of reefs in two oceans; nobody lives on either. */
const WITHOUT_A_PLACE = ["BVT", "UMI"];

/** What the map draws at a place, the topmost last. */
const drawnAt = (place: [number, number]): readonly string[] =>
  [...shapes, ...above].filter(({ shape }) => geoContains(shape, place)).map(({ code }) => code);

describe("disputed areas", () => {
  it.each([
    ["Simferopol", [34.1, 45.0], "UKR"],
    ["Kyiv", [30.5, 50.4], "UKR"],
    ["Laayoune", [-13.0, 27.1], "ESH"],
    ["Tifariti", [-10.6, 26.2], "ESH"],
    ["Tan-Tan", [-10.9, 28.4], "MAR"],
    ["Golan", [35.78, 33.0], "neutral"],
    ["Haifa", [35.2, 32.7], "ISR"],
    ["Hargeisa", [44.1, 9.6], "SOM"],
    ["Mogadishu", [45.0, 2.2], "SOM"],
    ["the north of Cyprus", [33.5, 35.25], "CYP"],
    ["Pristina", [21.1, 42.6], "XKX"],
    ["Hebron", [35.1, 31.6], "PSE"],
  ] as const)("%s is drawn as the table says", (_, place, code) => expect(drawnAt([...place]).at(-1)).toBe(code));

  it("the Golan is in nobody's fill, Crimea in nobody else's", () => {
    expect(drawnAt([34.1, 45.0])).toEqual(["UKR"]);
    expect(drawnAt([35.78, 33.0]).at(-1)).toBe("neutral");
  });

  it("each have a treatment and what it follows", () => {
    expect(disputedAreas("en").length).toBeGreaterThanOrEqual(14);
    for (const { id, name, treatment, source } of disputedAreas("en"))
      for (const words of [name, treatment, source]) expect(words.length, id).toBeGreaterThan(3);
  });

  it("are in French each, and English in a language that is not written yet", () => {
    const [english, french] = [disputedAreas("en"), disputedAreas("fr")];
    expect(french.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    french.forEach(({ treatment, source }, place) => {
      expect([treatment, source]).not.toContain(english[place]!.treatment);
      expect(source).not.toBe(english[place]!.source);
      expect(`${treatment}${source}`).not.toMatch(/\w'\w| [;!?%]| : |\b(?:the|of)\b/);
    });
    expect(disputedAreas("sw")).toEqual(english);
  });
});

describe("the map", () => {
  it("weighs at most 50 KB", () => expect(brotliCompressSync(bytes).length).toBeLessThan(50_000));

  it("shows every country and area, small ones as circles, in both widths", () => {
    for (const width of [288, 680]) {
      const shown = new Set(areaShapes(width).map(({ code }) => code));
      expect(
        areas("country")
          .map(({ code }) => code)
          .filter((code) => !shown.has(code)),
        String(width),
      ).toEqual(WITHOUT_A_PLACE);
    }
    const tonga = areaShapes(680).find(({ code }) => code === "TON");
    expect(tonga).toMatchObject({ path: "", spot: [expect.any(Number), expect.any(Number)] });
  });

  it("draws nothing twice and no line between areas", () => {
    const codes = areaShapes(680)
      .map(({ code }) => code)
      .filter((code) => code !== "" && code !== "ESH");
    expect(new Set(codes).size).toBe(codes.length);
  });
});

it("a lightened path keeps its corners and loses what is smaller than a step", () => {
  expect(lightenPath("M0,0L10,0L10.2,0L10,10ZM50,50L50.1,50L50.2,50.1Z", 1)).toBe("M0,0l10,0 0,10Z");
});
