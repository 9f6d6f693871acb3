import { PROMISES, type StartAnswer } from "#contract";
import { keep, preparedJson } from "../api-route.ts";
import { hrefs, RELEASES_HREF } from "../hrefs.ts";

/** Where everything is. */
export const startRoute = keep(PROMISES.start, (asked, { siteName }) => {
  const { id } = asked.release;
  const { dataflows, areas, sources, methods, search } = hrefs(id);
  return preparedJson(asked, {
    identity: siteName,
    lasting: true,
    make: (): StartAnswer => ({
      name: siteName,
      release: id,
      description: "/api/openapi.json",
      links: { dataflows, areas, sources, methods, search: `${search}?q=`, releases: RELEASES_HREF },
    }),
  });
});
