import { confirmAsker, followQuestion } from "#partnership";
import { answeredPage, followedQuestionPage, partnershipTexts, questionsPage } from "#web";
import type { PartnershipRoute } from "../desk/desk-route.ts";
import { LinkTries } from "../desk/link-tries.ts";
import { pageNumber } from "./page-number.ts";
import { answeredData, followedData, questionsData, questionsOfFigure } from "./questions-data.ts";

const texts = partnershipTexts.questions;
const tries = new LinkTries();

/** What readers asked about figures: the public list, and each question for whoever asked it. */
export const QUESTIONS_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "public",
    path: "/questions",
    answer: async ({ database, query }) => {
      const [dataflow, key] = [query("dataflow"), query("key")];
      const ofFigure = dataflow === "" || key === "" ? undefined : await questionsOfFigure(database, dataflow, key);
      return { page: questionsPage(ofFigure ?? (await questionsData(database, pageNumber(query("page"))))) };
    },
  },
  {
    kind: "public",
    path: "/questions/:reference",
    answer: async (request) => {
      const { database, part, query, notice } = request;
      const reference = part("reference");
      const secret = query("secret");
      if (secret !== "") tries.count(request);
      const followed = secret === "" ? undefined : await followQuestion(database, reference, secret);
      if (followed) return { page: followedQuestionPage(followedData(followed, secret), notice) };
      const answered = await answeredData(database, reference);
      return answered ? { page: answeredPage(answered) } : { nothing: texts.unknown };
    },
  },
  {
    kind: "public",
    method: "post",
    path: "/questions/:reference/confirm",
    answer: async (request) => {
      tries.count(request);
      const { database, actor, surroundings, part, form } = request;
      const reference = part("reference");
      const secret = form.text("secret");
      const done = await confirmAsker(database, actor, surroundings, { reference, secret });
      if (done === "unknown") return { nothing: texts.unknown };
      return { redirect: `/questions/${encodeURIComponent(reference)}?secret=${encodeURIComponent(secret)}`, notice: texts.confirmed };
    },
  },
];
