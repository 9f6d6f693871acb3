import { anywhere } from "#partnership";
import type { SignedInRequest } from "../../desk/desk-route.ts";

/** Opens the pages of what is done to public works for good. @throws Problem not-allowed for those who sign and retract nothing */
export const anywhereDecides = (request: SignedInRequest): void => {
  const subject = anywhere(request.standing);
  if (!request.may("sign-change", subject).allowed) request.demand("release-work", subject);
};
