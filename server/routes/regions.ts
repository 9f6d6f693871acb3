import { areaName } from "#vocabulary";
import { regionPage, regionsPage } from "#web";
import { groupCodes, groupFamilies, regionData } from "../pages/region-data.ts";
import { isCountry } from "../pages/area-labels.ts";
import type { PageRoute } from "./page-route.ts";

export const regionsRoute: PageRoute = {
  path: "/regions",
  answer: (_, { reader, frame }) => ({ page: regionsPage(groupFamilies(reader, frame.messages), frame) }),
};

export const regionRoute: PageRoute = {
  path: "/region/:code",
  answer: ({ part }, { reader, frame }) => {
    const code = part("code").toUpperCase();
    const name = areaName(code, frame.messages.locale);
    if (isCountry(code)) return { redirect: `/country/${code}`, forEver: true };
    if (code !== part("code")) return { redirect: `/region/${encodeURIComponent(code)}`, forEver: true };
    if (!groupCodes(reader).includes(code)) return { nothing: frame.messages.regions.notHere(name) };
    return { page: regionPage(regionData(reader, code, frame.messages), frame) };
  },
};
