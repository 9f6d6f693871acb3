/** Weights of a header such as Accept, by its lower-case values; 1 where none is given. Other parameters are left out. */
export const parseWeights = (header: string): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const part of header.split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    if (name !== "" && !weights.has(name)) weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  return weights;
};

/** The media type a client likes best of those on offer, by its Accept; the first on offer where it does not say; undefined where it takes none. */
export const acceptedType = (header: string | undefined, offered: readonly string[]): string | undefined => {
  if (!header) return offered[0];
  const weights = parseWeights(header);
  return best(offered, (type) => weights.get(type) ?? weights.get(`${type.slice(0, type.indexOf("/"))}/*`) ?? weights.get("*/*") ?? 0);
};

/** The language a client likes best of those on offer, by its Accept-Language; the first where it takes none: text in another language is better than none. */
export const acceptedLanguage = <Language extends string>(
  header: string | undefined,
  offered: readonly [Language, ...Language[]],
): Language => {
  if (!header) return offered[0];
  const weights = parseWeights(header);
  const ranges = [...weights];
  const weightOf = (language: string): number =>
    weights.get(language) ?? Math.max(-1, ...ranges.filter(([range]) => range.startsWith(`${language}-`)).map(([, weight]) => weight));
  const named = best(offered, (language) => Math.max(0, weightOf(language)));
  return named ?? offered[0];
};

export type ContentEncoding = "br" | "gzip" | "identity";

/** The encoding to send, by Accept-Encoding: Brotli, gzip, or none. */
export const acceptedEncoding = (header: string | undefined): ContentEncoding => {
  if (!header) return "identity";
  const weights = parseWeights(header);
  const weightOf = (encoding: string): number => weights.get(encoding) ?? weights.get("*") ?? 0;
  if (weightOf("br") > 0 && weightOf("br") >= weightOf("gzip")) return "br";
  return weightOf("gzip") > 0 ? "gzip" : "identity";
};

/** The one with the largest weight above zero; of equals the first. */
const best = <Offer extends string>(offered: readonly Offer[], weightOf: (offer: Offer) => number): Offer | undefined => {
  let [chosen, most]: [Offer | undefined, number] = [undefined, 0];
  for (const offer of offered) {
    const weight = weightOf(offer);
    if (weight > most) [chosen, most] = [offer, weight];
  }
  return chosen;
};
