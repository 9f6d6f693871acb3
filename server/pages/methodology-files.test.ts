import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMethodology } from "./methodology-files.ts";

const docs = mkdtempSync(join(tmpdir(), "docs-"));
mkdirSync(join(docs, "methodology", "fr"), { recursive: true });
mkdirSync(join(docs, "fr"));
const write = (name: string, text: string): void => writeFileSync(join(docs, name), text);
write("methodology/README.md", "# Start\n\n[Two](two.md) then [one](one.md)\n");
write("methodology/one.md", "# One\n");
write("methodology/two.md", "# Two\n");
write("glossary.md", "# Glossary\n");
write("largest-moves.md", "# Moves\n");
write("fr/largest-moves.md", "# Modifications\n\n[deux](../methodology/fr/two.md)\n");
write(
  "methodology/fr/README.md",
  "# Début\n\n[Deux](two.md), puis [un](one.md), [le glossaire](../../glossary.md) et [ceci](../../fr/largest-moves.md)\n",
);
write("methodology/fr/two.md", "# Deux\n\n[un](one.md)\n");

it("gives a page in the language asked for, and the English one where nobody has translated it", () => {
  const { start, pages } = readMethodology(docs, "fr");
  expect(start).toMatchObject({ title: "Début", locale: "fr" });
  expect(pages.map(({ id, title, locale }) => [id, title, locale])).toEqual([
    ["two", "Deux", "fr"],
    ["one", "One", "en"],
    ["glossary", "Glossary", "en"],
    ["largest-moves", "Modifications", "fr"],
  ]);
  const links = [...JSON.stringify([start, pages]).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    "/methodology/two",
    "/methodology/one",
    "/methodology/glossary",
    "/methodology/largest-moves",
    "/methodology/one",
    "/methodology/two",
  ]);
});

it("gives the English pages for a language in which there are none, and for none", () => {
  expect(readMethodology(docs, "es")).toEqual(readMethodology(docs));
  expect(readMethodology(docs).pages.every(({ locale }) => locale === "en")).toBe(true);
});
