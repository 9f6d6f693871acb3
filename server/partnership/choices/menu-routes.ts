import { readPublicChoice } from "#partnership";
import { choicePage, choicesMapPage, choicesPage, compareChoicesPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { CITE_CHOICE_ROUTE } from "./cite-choice.ts";
import { compareData } from "./compare-data.ts";
import { mapData } from "./map-data.ts";
import { menuFeed } from "./menu-feed.ts";
import { menuData } from "./menu-data.ts";
import { choicePageData } from "./public-choice-data.ts";

const texts = partnershipTexts.choices;

/** The menu of policy choices in public: the list, its feed, the map of the evidence, comparisons, and each choice as it is now and as its versions were published. */
export const menuRoutes = (around: Pick<WorksAround, "releases" | "todaySeries">): readonly PartnershipRoute[] => {
  const one = async (request: PartnershipRequest, number?: number): Promise<PartnershipAnswer> => {
    const choice = await readPublicChoice(request.database, request.part("slug"), number);
    if (!choice) return { nothing: texts.unknown };
    return { page: choicePage(await choicePageData(request, choice, number !== undefined, around), request.frame.messages) };
  };
  return [
    { kind: "public", path: "/choices", answer: async (request) => ({ page: choicesPage(await menuData(request)) }) },
    { kind: "public", path: "/choices/feed.atom", answer: menuFeed },
    { kind: "public", path: "/choices/map", answer: async (request) => ({ page: choicesMapPage(await mapData(request)) }) },
    { kind: "public", path: "/choices/compare", answer: async (request) => ({ page: compareChoicesPage(await compareData(request)) }) },
    { kind: "public", path: "/choices/:slug", answer: (request) => one(request) },
    {
      kind: "public",
      path: "/choices/:slug/v/:number{[0-9]{1,6}}",
      answer: (request) => one(request, Number(request.part("number"))),
    },
    CITE_CHOICE_ROUTE,
  ];
};
