import { expect, it } from "vitest";
import { renderPage } from "../../parts/render-page.tsx";
import { FRAME } from "../../testing.ts";
import { searchPage } from "../search/search-page.tsx";
import { methodologyPage, methodologyStartPage } from "./methodology-page.tsx";

const { notTranslated } = FRAME.messages.methodology;
const BLOCKS = [{ kind: "paragraph", texts: [{ kind: "text", text: "Une phrase." }] }] as const;
const page = (lang?: string): string =>
  renderPage(
    methodologyPage(
      {
        id: "one",
        title: "Un",
        ...(lang === undefined ? {} : { lang }),
        blocks: BLOCKS,
        methods: [],
        others: [
          { id: "two", title: "Deux", lang: "fr" },
          { id: "three", title: "Three" },
        ],
      },
      FRAME,
    ),
    FRAME,
  );

it("a page in another language says so, to readers and to what reads aloud", () => {
  const html = page("fr");
  expect(html).toContain(notTranslated);
  expect(html).toContain('<h1 lang="fr" dir="ltr">Un</h1>');
  expect(html).toContain('<div class="document" lang="fr" dir="ltr"><p>Une phrase.</p></div>');
});

it("a page in the reader's language says nothing of it; links to others do", () => {
  const html = page();
  expect(html).not.toContain(notTranslated);
  expect(html).toContain("<h1>Un</h1>");
  expect(html).toContain('<a href="/methodology/two" lang="fr" dir="ltr">Deux</a>');
  expect(html).toContain('<a href="/methodology/three">Three</a>');
});

it("the first page and a search mark what is in another language", () => {
  const start = renderPage(methodologyStartPage({ blocks: BLOCKS, lang: "fr", pages: [] }, FRAME), FRAME);
  expect(start).toContain(notTranslated);
  expect(start).toContain('<div class="document" lang="fr" dir="ltr">');
  const found = [{ text: "Deux", href: "/methodology/two", lang: "fr" }];
  const search = renderPage(searchPage({ query: "x", groups: [{ title: "Methods", found }] }, FRAME), FRAME);
  expect(search).toContain('<a href="/methodology/two" lang="fr" dir="ltr">Deux</a>');
});
