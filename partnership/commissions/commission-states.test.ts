import { describe, expect, it } from "vitest";
import {
  COMMISSION_EVENTS,
  COMMISSION_ROLES,
  COMMISSION_STATES,
  isPublicCommission,
  nextCommissionState,
  type CommissionState,
} from "./commission-states.ts";

/** What may happen in each state, written out by hand: "event role → state". */
const TABLE: Readonly<Record<CommissionState, readonly string[]>> = {
  planned: [
    "change terms leader → planned",
    "change milestones leader → planned",
    "open call leader → open call",
    "name directly leader → planned",
    "ask for approval leader → proposed",
    "end leader → ended",
  ],
  "open call": [
    "apply applicant → open call",
    "withdraw application applicant → open call",
    "close call leader → choosing",
    "end leader → ended",
  ],
  choosing: [
    "change milestones leader → choosing",
    "withdraw application applicant → choosing",
    "say who applies leader → choosing",
    "choose leader → choosing",
    "name directly leader → choosing",
    "ask for approval leader → proposed",
    "end leader → ended",
  ],
  proposed: ["take back leader → back", "approve approver → approved", "refuse approver → refused"],
  approved: [
    "name work leader → approved",
    "sign signer → signed",
    "sign at desk signer → approved",
    "sign at desk holder → approved",
    "come into force signer → signed",
    "come into force holder → signed",
    "end leader → ended",
  ],
  signed: [
    "name work leader → signed",
    "meet milestone leader → signed",
    "undo milestone leader → signed",
    "fulfil leader → fulfilled",
    "end leader → ended",
  ],
  fulfilled: [],
  ended: [],
  refused: [],
};

describe("what can happen to a commission", () => {
  it.each([true, false])("is as written by hand for every state, event and role; with a call: %s", (called) => {
    const back = called ? "choosing" : "planned";
    for (const state of COMMISSION_STATES)
      for (const event of COMMISSION_EVENTS)
        for (const role of COMMISSION_ROLES) {
          const moved = nextCommissionState(state, event, role, called);
          const wanted = TABLE[state].find((line) => line.startsWith(`${event} ${role} → `));
          expect([state, event, role, moved.ok ? moved.state : undefined]).toEqual([
            state,
            event,
            role,
            wanted?.split(" → ")[1]?.replace("back", back),
          ]);
        }
  });

  it("says whether it is not for this role at all, or comes at another time", () => {
    expect(nextCommissionState("approved", "sign", "leader", true)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(nextCommissionState("proposed", "sign", "signer", true)).toMatchObject({ ok: false, code: "commission-refused" });
  });

  it("is known to readers from the call or the approval on", () => {
    expect(isPublicCommission({ callFrom: null, approvedAt: null })).toBe(false);
    expect(isPublicCommission({ callFrom: "2099-01-01", approvedAt: null })).toBe(true);
    expect(isPublicCommission({ callFrom: null, approvedAt: new Date() })).toBe(true);
  });
});
