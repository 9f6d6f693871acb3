import { areas } from "#vocabulary";
import { forCountryPage, pickCountryPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../../desk/desk-route.ts";
import { compareNames, nameOf } from "../../../pages/area-labels.ts";
import type { TodayFigure } from "../../programme-data.ts";
import { readCountries } from "../../read-countries.ts";
import { NO_RELEASES, type WorksAround } from "../../works/works-around.ts";
import { briefRoutes } from "./brief-routes.ts";
import { forCountryData } from "./for-country-data.ts";
import { forCountry, HERE } from "./read-area.ts";

const NO_FIGURE: TodayFigure = () => undefined;

/**
 * Policy choices before one country.
 * @param todayFigure reads the release that the site shows; without one, pages say that there are no figures
 * @param around names what prints; no PDF is offered without
 */
export const choicesForCountryRoutes = (
  todayFigure: TodayFigure = NO_FIGURE,
  around: WorksAround = { releases: NO_RELEASES },
): readonly PartnershipRoute[] => [
  { kind: "public", path: HERE, answer: async (request) => pickCountry(request) },
  {
    kind: "public",
    path: `${HERE}/:area`,
    answer: async (request) =>
      forCountry(request, "", async (code) => ({
        page: forCountryPage(await forCountryData(request, code, todayFigure), request.frame.messages),
      })),
  },
  ...briefRoutes(todayFigure, around),
];

const pickCountry = ({ query, frame: { messages } }: PartnershipRequest): PartnershipAnswer => {
  const asked = query("area").trim();
  const found = readCountries(asked);
  const code = "codes" in found ? found.codes[0] : undefined;
  if (code !== undefined) return { redirect: `${HERE}/${code}` };
  const compare = compareNames(messages.locale);
  const countries = areas("country")
    .map((area) => ({ value: area.code, label: nameOf(area.code, messages.locale) }))
    .toSorted((one, other) => compare(one.label, other.label));
  return { page: pickCountryPage({ countries, unknown: asked }) };
};
