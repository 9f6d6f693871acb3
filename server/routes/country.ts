import { areaName, areaOf } from "#vocabulary";
import { countryPage } from "#web";
import { countryCodes } from "../pages/country-codes.ts";
import { countryData } from "../pages/country-data.ts";
import { groupCodes } from "../pages/region-data.ts";
import type { PageRoute } from "./page-route.ts";

export const countryRoute: PageRoute = {
  path: "/country/:code",
  answer: ({ part }, { reader, frame, now }) => {
    const code = part("code").toUpperCase();
    const { kind } = areaOf(code);
    if (code !== part("code")) return { redirect: `/country/${encodeURIComponent(code)}`, forEver: true };
    if (groupCodes(reader).includes(code)) return { redirect: `/region/${code}`, forEver: true };
    if (kind !== "country" || !countryCodes(reader).includes(code))
      return { nothing: frame.messages.problems.notCountry(areaName(code, frame.messages.locale)) };
    return { page: countryPage(countryData(reader, code, frame.messages, now()), frame) };
  },
};
