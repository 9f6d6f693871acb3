import { findArea } from "#vocabulary";
import type { PartnershipAnswer, PartnershipRequest } from "../../../desk/desk-route.ts";

/** Address below which policy choices stand before a country. */
export const HERE = "/choices/for";

/** Answers for a country that is named by its code in capitals; leads on from small letters. */
export const forCountry = async (
  { part, asked, frame: { messages } }: PartnershipRequest,
  rest: string,
  answer: (code: string) => Promise<PartnershipAnswer>,
): Promise<PartnershipAnswer> => {
  const named = part("area");
  const code = named.toUpperCase();
  if (findArea(code)?.kind !== "country") return { nothing: messages.problems.notCountry(named) };
  if (code === named) return answer(code);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, value])).toString();
  return { redirect: `${HERE}/${code}${rest}${query === "" ? "" : `?${query}`}` };
};
