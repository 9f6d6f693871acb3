import { methodologyPage, methodologyStartPage } from "#web";
import { foreign, methodologyData, methodologyLinks } from "../pages/methodology-data.ts";
import type { PageRoute } from "./page-route.ts";

export const methodologyStartRoute: PageRoute = {
  path: "/methodology",
  answer: (_, { methodology, frame: { messages }, frame }) => {
    const documents = methodology();
    const { start } = documents;
    // Its first paragraph is for those who write the documents; the page has an opening of its own.
    const blocks = (start?.blocks ?? []).filter(({ kind }, place) => place > 0 || kind !== "paragraph");
    const pages = methodologyLinks(documents, messages);
    return { page: methodologyStartPage({ blocks, pages, ...(start ? foreign(start, messages) : {}) }, frame) };
  },
};

export const methodologyRoute: PageRoute = {
  path: "/methodology/:page",
  answer: async ({ part }, { reader, methodology, frame }) => {
    const documents = methodology();
    const file = documents.pages.find(({ id }) => id === part("page"));
    if (!file) return { nothing: frame.messages.problems.notFoundWords };
    return { page: methodologyPage(await methodologyData(reader, documents, file, frame.messages), frame) };
  },
};
