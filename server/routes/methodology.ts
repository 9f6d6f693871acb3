import { methodologyPage, methodologyStartPage } from "#web";
import { methodologyData } from "../pages/methodology-data.ts";
import type { PageRoute } from "./page-route.ts";

export const methodologyStartRoute: PageRoute = {
  path: "/methodology",
  answer: (_, { methodology: { start, pages }, frame }) => {
    // Its first paragraph is for those who write the documents; the page has an opening of its own.
    const blocks = (start?.blocks ?? []).filter(({ kind }, place) => place > 0 || kind !== "paragraph");
    return { page: methodologyStartPage({ blocks, pages }, frame) };
  },
};

export const methodologyRoute: PageRoute = {
  path: "/methodology/:page",
  answer: ({ part }, { reader, methodology, frame }) => {
    const file = methodology.pages.find(({ id }) => id === part("page"));
    if (!file) return { nothing: frame.messages.problems.notFoundWords };
    return { page: methodologyPage(methodologyData(reader, methodology, file, frame.messages), frame) };
  },
};
