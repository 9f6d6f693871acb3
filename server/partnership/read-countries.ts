import { areas, findArea } from "#vocabulary";

/** Codes of countries that somebody wrote by name or by code, apart by lines, semicolons or commas; or the first word that is none. */
export const readCountries = (written: string): { readonly codes: readonly string[] } | { readonly unknown: string } => {
  const codes = new Set<string>();
  const parts = written.split(/[;\n]/).flatMap((part) => (countryOf(part.trim()) === undefined ? part.split(",") : [part]));
  for (const word of parts.map((one) => one.trim())) {
    if (word === "") continue;
    const code = countryOf(word);
    if (code === undefined) return { unknown: word };
    codes.add(code);
  }
  return { codes: [...codes] };
};

const countryOf = (word: string): string | undefined => {
  const area = findArea(word.toUpperCase());
  if (area?.kind === "country") return area.code;
  const wanted = word.toLowerCase();
  return areas("country").find(({ names }) => Object.values(names).some((name) => name.toLowerCase() === wanted))?.code;
};
