import { listReleases, releaseFolders } from "#observatory";
import type { Places } from "./places.ts";

/** The year of a day with the first number whose release is not there or is a draft, which a build may write again: "2026.1". */
export const nextReleaseId = ({ checkout, data }: Places, day: string): string => {
  const { releases } = listReleases(releaseFolders(checkout, data));
  const taken = new Set(releases.filter(({ state }) => state.state !== "draft").map(({ id }) => id));
  let number = 1;
  while (taken.has(`${day.slice(0, 4)}.${number}`)) number++;
  return `${day.slice(0, 4)}.${number}`;
};
