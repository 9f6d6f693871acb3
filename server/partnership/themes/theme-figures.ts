import { seriesOfTheme, type Setting, type ThemeFacts } from "#partnership";
import type { Fact, Frame, ThemeFigures } from "#web";
import { toneOf } from "../../pages/indicator-data.ts";
import type { TodayFigure } from "../programme-data.ts";

/** A theme's figures in the release that the site shows, and what its page says of those that are not there. */
export const themeFigures = (
  settings: readonly Setting[],
  theme: string,
  { on, today }: { readonly on: string; readonly today: boolean },
  { frame, todayFigure }: { readonly frame: Frame; readonly todayFigure: TodayFigure | undefined },
): { readonly shown: ThemeFigures | undefined; readonly series: ThemeFacts["series"] } => {
  const series = seriesOfTheme(settings, theme, on);
  if (!todayFigure) return { shown: undefined, series: undefined };
  const looked = series.map((one) => ({ ...one, figure: one.dataflow === "" ? undefined : todayFigure(one.dataflow, one.key) }));
  const facts = looked.flatMap(({ what, dataflow, key, figure }): Fact[] =>
    figure ? [{ tone: toneOf(dataflow, key), label: what, figure, more: figure.label }] : [],
  );
  const { id } = frame.release;
  return {
    series: looked.map(({ what, dataflow, key, figure }) => ({ what, dataflow, key, found: figure !== undefined })),
    shown:
      series.length === 0
        ? undefined
        : {
            facts,
            absent: looked.filter(({ figure }) => figure === undefined).map(({ what }) => what),
            release: { text: id, href: `/releases/${encodeURIComponent(id)}` },
            past: !today,
          },
  };
};
