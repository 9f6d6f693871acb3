import type { Body } from "./body-records.ts";
import { rulesOn } from "./composition-records.ts";
import { rulesFor } from "./read-composition.ts";
import type { Readable } from "./readable.ts";
import { enteredByReferral, type ReferralParameters } from "./rules/entered-by-referral.ts";

/** The rule by which a role of a body is entered by referral on a day; undefined where nobody has to refer. */
export const referralRuleFor = async (
  from: Readable,
  body: Pick<Body, "id" | "kind">,
  role: string,
  on: string,
): Promise<ReferralParameters | undefined> => {
  const rules = rulesFor(body, await rulesOn(from, [body.id], [body.kind], on));
  for (const { rule, effect, parameters } of rules) {
    if (rule !== enteredByReferral.id || effect === "show") continue;
    const parsed = enteredByReferral.parameters.safeParse(parameters);
    if (parsed.success && parsed.data.roles.some((one) => one === role)) return parsed.data;
  }
  return undefined;
};
