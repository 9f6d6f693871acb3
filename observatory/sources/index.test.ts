import { expect, it } from "vitest";
import { SOURCES, sourceOf } from "./index.ts";

it("lists each source once, by id", () => {
  const ids = SOURCES.map((source) => source.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const source of SOURCES) expect(sourceOf(source.id)).toBe(source);
  expect(sourceOf("nobody-nothing")).toBeUndefined();
});

it.each(SOURCES.map((source) => [source.id, source] as const))("%s has full provenance", (_, source) => {
  expect(source.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  for (const text of [source.producer, source.title, source.version, source.citation, source.licence.name]) {
    expect(text).not.toBe("");
  }
  for (const url of [source.page, source.licence.url]) expect(url).toMatch(/^https?:\/\/\S+$/);
  expect(source.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(source.file.bytes).toBeGreaterThan(0);
  expect(source.caveats.length).toBeGreaterThan(0);
  // A file that is not the publisher's own says how it was obtained.
  if (!source.file.path.startsWith("original/")) expect(source.redistributed).toBeTruthy();
});
