import { parseWeights } from "./accepted.ts";

/** True when a client asks for JSON rather than for a page: its Accept names JSON and weighs it more than HTML. */
export const prefersJson = (accept: string | undefined): boolean => {
  if (!accept) return false;
  const weights = parseWeights(accept);
  const json = Math.max(weights.get("application/json") ?? 0, weights.get("application/problem+json") ?? 0);
  return json > (weights.get("text/html") ?? 0);
};
