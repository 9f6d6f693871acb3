import { areaName, type Area, type AreaLocale } from "#vocabulary";
import { hrefs } from "./hrefs.ts";

/** An area as lists have it, without its address. */
export const areaBrief = ({ code, kind, alpha2, m49 }: Area, lang: AreaLocale) => ({
  code,
  kind,
  name: areaName(code, lang),
  ...(alpha2 === undefined ? {} : { alpha2 }),
  ...(m49 === undefined ? {} : { m49: String(m49).padStart(3, "0") }),
});

/** An area in a list. */
export const listedArea = (area: Area, lang: AreaLocale) => ({ ...areaBrief(area, lang), href: hrefs().area(area.code) });
