import type { CommissionsTables } from "./commissions-tables.ts";

export type CommissionState = CommissionsTables["partnership.commission"]["state"];

export const COMMISSION_STATES = [
  "planned",
  "open call",
  "choosing",
  "proposed",
  "approved",
  "signed",
  "fulfilled",
  "ended",
  "refused",
] as const satisfies readonly CommissionState[];

/** Who does something to a commission. `leader`: whoever plans commissions of its body; `approver`: whoever decides its case of approval. */
export type CommissionRole = "leader" | "approver" | "signer" | "holder" | "applicant";

export const COMMISSION_ROLES = ["leader", "approver", "signer", "holder", "applicant"] as const satisfies readonly CommissionRole[];

export type CommissionEvent =
  | "change terms"
  | "change milestones"
  | "open call"
  | "apply"
  | "withdraw application"
  | "close call"
  | "say who applies"
  | "choose"
  | "name directly"
  | "ask for approval"
  | "take back"
  | "approve"
  | "refuse"
  | "name work"
  | "sign"
  | "sign at desk"
  | "come into force"
  | "meet milestone"
  | "undo milestone"
  | "fulfil"
  | "end";

/** Where a commission may go from where it is. */
export interface CommissionMove {
  readonly from: CommissionState;
  readonly event: CommissionEvent;
  readonly role: CommissionRole;
  readonly to: CommissionState;
  /** Only where there was a call, or only where there was none. */
  readonly where?: "called" | "direct";
}

const move = (
  event: CommissionEvent,
  role: CommissionRole,
  ways: readonly (readonly [CommissionState, CommissionState, CommissionMove["where"]?])[],
): readonly CommissionMove[] => ways.map(([from, to, where]) => ({ from, event, role, to, ...(where ? { where } : {}) }));

/**
 * Everything that can happen to a commission. What is approved is what was asked for: terms and milestones stand still from the question on,
 * and nothing is signed, delivered or counted before the answer.
 */
export const COMMISSION_MOVES: readonly CommissionMove[] = [
  ...move("change terms", "leader", [["planned", "planned"]]),
  ...move("change milestones", "leader", [
    ["planned", "planned"],
    ["choosing", "choosing"],
  ]),
  ...move("open call", "leader", [["planned", "open call"]]),
  ...move("apply", "applicant", [["open call", "open call"]]),
  ...move("withdraw application", "applicant", [
    ["open call", "open call"],
    ["choosing", "choosing"],
  ]),
  ...move("close call", "leader", [["open call", "choosing"]]),
  ...move("say who applies", "leader", [["choosing", "choosing"]]),
  ...move("choose", "leader", [["choosing", "choosing"]]),
  ...move("name directly", "leader", [
    ["planned", "planned"],
    ["choosing", "choosing"],
  ]),
  ...move("ask for approval", "leader", [
    ["planned", "proposed"],
    ["choosing", "proposed"],
  ]),
  ...move("take back", "leader", [
    ["proposed", "choosing", "called"],
    ["proposed", "planned", "direct"],
  ]),
  ...move("approve", "approver", [["proposed", "approved"]]),
  ...move("refuse", "approver", [["proposed", "refused"]]),
  ...move("name work", "leader", [
    ["approved", "approved"],
    ["signed", "signed"],
  ]),
  // On paper, both sides at once; at the desk each for itself, and the second signature puts it into force.
  ...move("sign", "signer", [["approved", "signed"]]),
  ...move("sign at desk", "signer", [["approved", "approved"]]),
  ...move("sign at desk", "holder", [["approved", "approved"]]),
  ...move("come into force", "signer", [["approved", "signed"]]),
  ...move("come into force", "holder", [["approved", "signed"]]),
  ...move("meet milestone", "leader", [["signed", "signed"]]),
  ...move("undo milestone", "leader", [["signed", "signed"]]),
  ...move("fulfil", "leader", [["signed", "fulfilled"]]),
  ...move("end", "leader", [
    ["planned", "ended"],
    ["open call", "ended"],
    ["choosing", "ended"],
    ["approved", "ended"],
    ["signed", "ended"],
  ]),
];

export const COMMISSION_EVENTS: readonly CommissionEvent[] = [...new Set(COMMISSION_MOVES.map(({ event }) => event))];

/** Where something leads, or why it cannot be done: by anybody now, or by this role ever. */
export type CommissionMoved =
  | { readonly ok: true; readonly state: CommissionState }
  | { readonly ok: false; readonly code: "not-allowed" | "commission-refused"; readonly reason: string };

/** Where a commission stands after an event. Every change of its state goes through here. */
export const nextCommissionState = (
  state: CommissionState,
  event: CommissionEvent,
  role: CommissionRole,
  called: boolean,
): CommissionMoved => {
  const ways = COMMISSION_MOVES.filter((one) => one.event === event);
  if (!ways.some((one) => one.role === role))
    return { ok: false, code: "not-allowed", reason: `“${event}” is not for whoever is ${role} here` };
  const way = ways.find((one) => one.from === state && (one.where === undefined || (one.where === "called") === called));
  return way
    ? { ok: true, state: way.to }
    : { ok: false, code: "commission-refused", reason: `the commission is ${STATE_WORDS[state]}, and that comes at another time` };
};

const STATE_WORDS: Readonly<Record<CommissionState, string>> = {
  planned: "planned",
  "open call": "in an open call",
  choosing: "waiting for a choice",
  proposed: "waiting for approval",
  approved: "approved",
  signed: "signed",
  fulfilled: "fulfilled",
  ended: "ended",
  refused: "not approved",
};

/** Whether it is known to readers: a call is, and what was approved. */
export const isPublicCommission = ({
  callFrom,
  approvedAt,
}: {
  readonly callFrom: string | null;
  readonly approvedAt: Date | null;
}): boolean => callFrom !== null || approvedAt !== null;
