import { areaName, areaOf, formatCorridor, parseCorridor } from "#vocabulary";
import { corridorPage } from "#web";
import { corridorData } from "../pages/corridor-data.ts";
import { countryCodes } from "../pages/country-codes.ts";
import type { PageRoute } from "./page-route.ts";

export const corridorRoute: PageRoute = {
  path: "/corridor/:pair",
  parameters: ["asked"],
  answer: ({ part, query }, { reader, frame, now }) => {
    const corridor = parseCorridor(part("pair"));
    for (const code of [corridor.origin, corridor.destination]) {
      const { kind } = areaOf(code);
      if (kind !== "country" || !countryCodes(reader).includes(code))
        return { nothing: frame.messages.problems.notCountry(areaName(code, frame.messages.locale)) };
    }
    const canonical = formatCorridor(corridor);
    if (canonical !== part("pair")) return { redirect: `/corridor/${canonical}`, forEver: true };
    const data = corridorData(reader, corridor, frame.messages, now());
    const asked = query("asked");
    return { page: corridorPage(asked === "people" || asked === "money" ? { ...data, asked } : data, frame) };
  },
};
