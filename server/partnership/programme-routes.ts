import { noPartnershipPage, partnershipPage } from "#web";
import type { PartnershipRoute } from "../desk/desk-route.ts";
import { partnershipData, type TodayFigure } from "./programme-data.ts";

/**
 * Public pages of the programme as a whole.
 * @param todayFigure reads our own releases; without one, statements stand alone
 */
export const programmeRoutes = (todayFigure: TodayFigure = () => undefined): readonly PartnershipRoute[] => [
  {
    kind: "public",
    path: "/partnership",
    answer: async (request) => {
      const data = await partnershipData(request, todayFigure);
      return { page: data ? partnershipPage(data, request.frame.messages) : noPartnershipPage() };
    },
  },
];
