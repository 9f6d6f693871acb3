/** True when a client asks for JSON rather than for a page: its Accept names JSON and weighs it more than HTML. */
export const prefersJson = (accept: string | undefined): boolean => {
  if (!accept) return false;
  const weights = new Map<string, number>();
  for (const part of accept.split(",")) {
    const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(type, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const json = Math.max(weights.get("application/json") ?? 0, weights.get("application/problem+json") ?? 0);
  return json > (weights.get("text/html") ?? 0);
};
