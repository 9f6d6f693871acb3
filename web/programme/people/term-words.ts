import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { writtenDay } from "../../parts/day.tsx";

const { page } = partnershipTexts.people;

/** From when to when, in words; open ends stay open. */
export const termWords = (fromOn: string | null, untilOn: string | null): string => {
  if (fromOn === null && untilOn === null) return page.always;
  if (untilOn === null) return page.since(writtenDay(fromOn!));
  return fromOn === null ? page.until(writtenDay(untilOn)) : page.between(writtenDay(fromOn), writtenDay(untilOn));
};
