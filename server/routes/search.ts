import { searchPage } from "#web";
import { searchAnswer } from "../pages/search-data.ts";
import { withRecords } from "../pages/search-records.ts";
import type { PageRoute } from "./page-route.ts";

const LONGEST = 120;

export const searchRoute: PageRoute = {
  path: "/search",
  parameters: ["q"],
  fleeting: true,
  answer: async ({ query }, { reader, methodology, frame, find }) => {
    const words = query("q").replaceAll("\0", "").slice(0, LONGEST);
    const answer = searchAnswer(reader, methodology(), words, frame.messages);
    if ("redirect" in answer) return answer;
    return { page: searchPage(find ? withRecords(answer.data, await find(words), frame.messages) : answer.data, frame) };
  },
};
