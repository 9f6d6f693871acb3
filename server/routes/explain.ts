import { explainPage } from "#web";
import { explainData } from "../pages/explain-data.ts";
import type { PageRoute } from "./page-route.ts";

export const explainRoute: PageRoute = {
  path: "/explain/:dataflow/:key",
  answer: async ({ part }, { reader, frame }) => ({
    page: explainPage(await explainData(reader, part("dataflow"), part("key"), frame.messages), frame),
  }),
};
