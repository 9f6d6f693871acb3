import { plainName } from "../people/plain-name.ts";

const LONGEST = 80;

/** The part of an address that a name gives: "Möbility & Data" gives "mobility-data". Empty for a name without a letter or digit. */
export const slugOfName = (name: string): string =>
  plainName(name)
    .replaceAll(" ", "-")
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, "");
