import { Problem } from "#vocabulary";
import type { BeforeAppeal } from "../cases/kinds/review-appeal.ts";
import { appealDueOn } from "./appeal-records.ts";
import { interestsOf, isBlocked } from "./interest-records.ts";
import { isClearedForAppeal } from "./review-view.ts";

const WRITTEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Nobody decides an appeal before they declared their interests in the submission, for which it then opens to them. */
export const beforeAppeal: BeforeAppeal = {
  heldBack: async (from, { fields }, { personId }) => {
    const interests = personId === undefined ? undefined : await interestsOf(from, fields.submission, personId);
    if (interests && isClearedForAppeal(interests)) return undefined;
    const hasDeclared = interests?.declared.some(({ capacity }) => capacity === "appeal") ?? false;
    if (interests && hasDeclared && isBlocked(interests))
      return new Problem("conflict-blocks", { reason: "there is an interest in this work" });
    return new Problem("interests-not-declared", { reference: fields.reference });
  },
  forDecider: ({ fields: { reference }, openedAt }) =>
    `Declare your interests in ${reference} first; what was reviewed opens to you then. To be decided by ${WRITTEN.format(new Date(`${appealDueOn(openedAt)}T00:00:00Z`))}.`,
};
