import { areaName } from "#vocabulary";
import { countryQualityPage, unknownPage } from "#web";
import { countryCodes } from "../pages/country-codes.ts";
import { countryQualityData } from "../pages/country-quality-data.ts";
import { unknownData } from "../pages/unknown-data.ts";
import type { PageRoute } from "./page-route.ts";

export const countryQualityRoute: PageRoute = {
  path: "/country/:code/quality",
  answer: ({ part }, { reader, frame }) => {
    const code = part("code").toUpperCase();
    const name = areaName(code, frame.messages.locale);
    if (code !== part("code")) return { redirect: `/country/${encodeURIComponent(code)}/quality`, forEver: true };
    if (!countryCodes(reader).includes(code)) return { nothing: frame.messages.problems.notCountry(name) };
    return { page: countryQualityPage(countryQualityData(reader, code, frame.messages), frame) };
  },
};

export const unknownRoute: PageRoute = {
  path: "/unknown",
  answer: (_, { reader, frame }) => ({ page: unknownPage(unknownData(reader, frame.messages), frame) }),
};
