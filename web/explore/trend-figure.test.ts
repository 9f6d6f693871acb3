import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { expect, it } from "vitest";
import { absent, figure, FRAME } from "../testing.ts";
import { TrendFigure } from "./trend-figure.tsx";

const drawn = (figures: Parameters<typeof TrendFigure>[0]["lines"][number]["figures"]): string =>
  renderToString(
    h(TrendFigure, {
      messages: FRAME.messages,
      title: "A trend",
      subtitle: "People, 2000–2003",
      source: "Source: Inventors",
      lines: [{ name: "", tone: "people", figures }],
    }),
  );
const years = [2000, 2001, 2002, 2003].map(String);

it("a trend says what a tick and a hollow point mean, where it has them", () => {
  const { gapNote, provisionalNote } = FRAME.messages.charts;
  const whole = drawn(years.map((period) => figure(5, { period, status: "A" })));
  expect(whole).not.toContain(gapNote);
  expect(whole).not.toContain(provisionalNote);
  const broken = drawn(years.map((period) => (period === "2001" ? absent({ period }) : figure(5, { period, status: "A" }))));
  expect(broken).toContain(gapNote);
  const beginning = drawn(years.map((period) => (period === "2000" ? absent({ period }) : figure(5, { period, status: "A" }))));
  expect(beginning).not.toContain(gapNote);
  const provisional = drawn(years.map((period) => figure(5, { period, status: period === "2003" ? "P" : "A" })));
  expect(provisional).toContain(provisionalNote);
  expect(provisional).toMatch(/<circle [^>]*class="fill-paper stroke-people"/);
});
