import {
  findAuthorsAnswer,
  publicResponses,
  readPublicResponse,
  viewOfResponse,
  type AuthorsAnswer,
  type ResponseLine,
} from "#partnership";
import { debatePage, partnershipTexts, responsePage, type ResponsePageData } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { debateData, respondHref, responseFilter, responseWords, withResponseFilter } from "./debate-data.ts";
import { responsesAtom } from "./debate-feed.ts";

const texts = partnershipTexts.debate;
const FEED_ENTRIES = 50;

/** Published responses: the list, as a feed, and each of them. */
export const DEBATE_ROUTES: readonly PartnershipRoute[] = [
  { kind: "public", path: "/debate", answer: async (request) => ({ page: debatePage(await debateData(request)) }) },
  { kind: "public", path: "/debate/feed.atom", answer: (request) => feed(request) },
  {
    kind: "public",
    path: "/debate/:reference{D-[0-9]+}",
    answer: async (request) => {
      const line = await readPublicResponse(request.database, request.part("reference"));
      return line ? { page: responsePage(await pageData(request, line)) } : { nothing: texts.unknown };
    },
  },
];

const pageData = async (request: PartnershipRequest, line: ResponseLine): Promise<ResponsePageData> => {
  const { state, publishedAt, endedAt, endedReason } = line;
  const gone = state === "withdrawn" || state === "removed" ? state : undefined;
  return {
    response: await responseWords(request, line),
    publishedOn: dayOf(publishedAt!),
    gone: gone && { how: gone, on: dayOf(endedAt!), reason: endedReason },
    answer: gone ? undefined : answerOf(await findAuthorsAnswer(request.database, line.id)),
    respondHref: respondHref(line.of.kind, line.ofSlug),
    desk: await deskLink(request, line),
  };
};

/** What readers see of the authors' answer: nothing before it was published. */
const answerOf = (answer: AuthorsAnswer | undefined): ResponsePageData["answer"] => {
  if (!answer || answer.publishedAt === null) return undefined;
  const { state, words, publishedAt, endedAt, endedReason } = answer;
  if (state === "published") return { words, on: dayOf(publishedAt) };
  return state === "withdrawn" || state === "removed" ? { gone: state, on: dayOf(endedAt!), reason: endedReason } : undefined;
};

const deskLink = async ({ database, standing, now }: PartnershipRequest, line: ResponseLine): Promise<ResponsePageData["desk"]> => {
  const view = await viewOfResponse(database, standing, line, now);
  if (view === undefined) return undefined;
  const text = view === "author" && line.answer === null && line.state === "published" ? texts.page.answerIt : texts.page.desk;
  return { text, href: `/desk/debate/${line.id}` };
};

const feed = async (request: PartnershipRequest): Promise<PartnershipAnswer> => {
  const { database, frame, now } = request;
  const filter = responseFilter(request);
  const { lines } = await publicResponses(database, filter, { offset: 0, most: FEED_ENTRIES });
  const atom = responsesAtom(lines, {
    address: frame.address,
    path: withResponseFilter("/debate/feed.atom", filter),
    listPath: withResponseFilter("/debate", filter),
    title: `${frame.siteName}: ${texts.feedTitle}`,
    now,
  });
  return { file: atom, type: "application/atom+xml; charset=utf-8" };
};
