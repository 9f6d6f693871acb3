import { expect, it } from "vitest";
import { withoutSecret } from "./without-secret.ts";

it("leaves out what an address opens by, and nothing else", () => {
  expect(withoutSecret("/review/invitations/SECRET")).toBe("/review/invitations/…");
  expect(withoutSecret("/review/invitations/SECRET/declare")).toBe("/review/invitations/…/declare");
  expect(withoutSecret("/desk/review/invitations/an-id/text")).toBe("/desk/review/invitations/an-id/text");
  expect(withoutSecret("/country/MEX")).toBe("/country/MEX");
});
