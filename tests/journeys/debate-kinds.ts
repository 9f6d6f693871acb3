import { SITE_RESPONSES } from "../support/site-responses.ts";
import type { PartnershipKind } from "./partnership-kinds.ts";

const atDesk = (which: keyof typeof SITE_RESPONSES) => () => `/desk/debate/${SITE_RESPONSES[which]}`;

/** What readers, responders, authors and moderators see of responses that are there. */
export const DEBATE_KINDS: readonly PartnershipKind[] = [
  { name: "response from right to left", address: () => "/debate/D-1" },
  { name: "response that was removed", address: () => "/debate/D-6" },
  { name: "responses of recruiters", address: () => "/debate?viewpoint=recruiters&work=invented-study-2" },
  { name: "responses where nothing is found", address: () => "/debate?area=FJI" },
  { name: "form of a response to a work", address: () => "/debate/respond?to=/library/invented-study-2" },
  { name: "form of a response, signed in", address: () => "/debate/respond?to=/library/invented-study-2", as: "account" },
  { name: "rules on a day before there were any", address: () => "/debate/rules/1950-01-01" },
  { name: "responses that wait at the desk", address: () => "/desk/debate", as: "programme officer" },
  { name: "own responses at the desk", address: () => "/desk/debate?show=mine", as: "account" },
  { name: "response to be decided on", address: atDesk("waiting"), as: "programme officer" },
  { name: "edits offered to their writer", address: atDesk("offered"), as: "account" },
  { name: "changes asked of their writer", address: atDesk("changes"), as: "account" },
  { name: "published response, for an author", address: atDesk("published"), as: "expert" },
  { name: "answer to be decided on", address: atDesk("answered"), as: "programme officer" },
  { name: "answer that waits, for its writer", address: atDesk("answered"), as: "expert" },
  { name: "removed response at the desk", address: atDesk("removed"), as: "programme officer" },
];
