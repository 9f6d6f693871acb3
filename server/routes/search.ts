import { searchPage } from "#web";
import { searchAnswer } from "../pages/search-data.ts";
import type { PageRoute } from "./page-route.ts";

const LONGEST = 120;

export const searchRoute: PageRoute = {
  path: "/search",
  parameters: ["q"],
  fleeting: true,
  answer: ({ query }, { reader, methodology, frame }) => {
    const answer = searchAnswer(reader, methodology(), query("q").slice(0, LONGEST), frame.messages);
    return "redirect" in answer ? answer : { page: searchPage(answer.data, frame) };
  },
};
