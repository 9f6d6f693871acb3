import { indicatorPage, indicatorsPage } from "#web";
import { indicatorData } from "../pages/indicator-data.ts";
import { indicatorFamilies } from "../pages/indicator-list.ts";
import type { PageRoute } from "./page-route.ts";

export const indicatorsRoute: PageRoute = {
  path: "/indicators",
  answer: (_, { reader, frame }) => ({ page: indicatorsPage(indicatorFamilies(reader), frame) }),
};

export const indicatorRoute: PageRoute = {
  path: "/indicator/:dataflow/:indicator",
  parameters: ["year", "side", "area"],
  answer: ({ part, query, queries }, { reader, frame, now }) => {
    const choice = {
      period: query("year"),
      side: query("side") === "counterpart" ? "counterpart" : "area",
      areas: queries("area"),
    } as const;
    const page = indicatorPage(indicatorData(reader, part("dataflow"), part("indicator"), choice, frame.messages, now()), frame);
    const asItComes = choice.period === "" && query("side") === "" && choice.areas.length === 0;
    return { page: asItComes ? { ...page, place: `indicator/${part("dataflow")}/${part("indicator")}` } : page };
  },
};
