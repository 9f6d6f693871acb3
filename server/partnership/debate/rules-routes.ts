import { allDocuments, allRulesOfDebate, rulesOfDebateOn, type RulesOfDebate } from "#partnership";
import { partnershipTexts, rulesOfDebatePage, writtenDay } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";

const texts = partnershipTexts.debate.rules;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Where rules are read: by the first day on which they hold, or by one on which they were agreed to. */
export const rulesHref = ({ fromOn, untilOn }: Pick<RulesOfDebate, "fromOn" | "untilOn">, agreedAt: Date): string =>
  `/debate/rules/${fromOn ?? (untilOn === null || dayOf(agreedAt) <= untilOn ? dayOf(agreedAt) : untilOn)}`;

/** The rules of engagement, today's and those of any day. */
export const RULES_ROUTES: readonly PartnershipRoute[] = [
  { kind: "public", path: "/debate/rules", answer: (request) => show(request, dayOf(request.now)) },
  {
    kind: "public",
    path: "/debate/rules/:day{[0-9]{4}-[0-9]{2}-[0-9]{2}}",
    answer: async (request) => {
      const day = request.part("day");
      return DAY.test(day) ? show(request, day) : { nothing: texts.none };
    },
  },
];

const termOf = ({ fromOn, untilOn }: RulesOfDebate): string => {
  if (fromOn === null) return untilOn === null ? texts.always : texts.until(writtenDay(untilOn));
  return untilOn === null ? texts.from(writtenDay(fromOn)) : texts.between(writtenDay(fromOn), writtenDay(untilOn));
};

const show = async ({ database, now }: PartnershipRequest, day: string): Promise<PartnershipAnswer> => {
  const [all, rules, documents] = await Promise.all([allRulesOfDebate(database), rulesOfDebateOn(database, day), allDocuments(database)]);
  const document = documents.find(({ code }) => code === rules?.sourceDocument);
  return {
    page: rulesOfDebatePage({
      rules: rules?.rules ?? [],
      term: rules ? termOf(rules) : "",
      words: rules?.words ?? "",
      source: document ? `${document.title}, ${rules!.sourcePlace}.` : "",
      versions: all.toReversed().map((one) => ({ href: rulesHref(one, now), term: termOf(one), isHere: one.id === rules?.id })),
    }),
  };
};
