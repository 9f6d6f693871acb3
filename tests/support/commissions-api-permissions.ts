import type { ApiPermission } from "./api-permissions.ts";
import { COMMISSION_LEADERS, COMMISSION_READERS, COMMISSION_SIGNERS } from "./commission-route-permissions.ts";
import type { PermissionWorld } from "./permission-world.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const reason = { reason: "An invented reason." };
const terms = { title: "Invented costs", workKind: "working-paper", terms: "An invented paper on invented costs.", kind: "volunteer" };
const milestone = { title: "Invented draft", dueOn: "2099-06-01" };

/** Whoever may not know of it is told that it is not there. */
const one = { parts: ({ commission }: PermissionWorld) => ({ commission: commission.id }), refused: 404 } as const;
const led = { ...one, who: COMMISSION_LEADERS } as const;
const onMilestone = {
  ...led,
  parts: ({ commission }: PermissionWorld) => ({ commission: commission.id, milestone: commission.milestone }),
} as const;
const application = ({ commission }: PermissionWorld) => ({ commission: commission.id, application: commission.application });
const onApplication = { ...led, parts: application } as const;
const call = { parts: ({ commission }: PermissionWorld) => ({ call: commission.slug }) };

/** Addresses of calls and commissions. */
export const COMMISSIONS_API_PERMISSIONS = {
  listCalls: { who: "everybody" },
  getCall: { who: "everybody", ...call },
  listCommissions: { who: "accounts" },
  getCommission: { ...one, who: COMMISSION_READERS },
  listCommissionApplications: { ...one, who: COMMISSION_READERS },
  getCommissionApplication: { ...one, who: COMMISSION_READERS, parts: application },
  listOwnApplications: { who: "accounts" },
  planCommission: { who: COMMISSION_LEADERS, send: ({ body: { slug } }) => ({ ...terms, body: slug, gap: UNKNOWN }) },
  changeTerms: { ...led, send: () => terms },
  addMilestone: { ...led, send: () => milestone },
  changeMilestone: { ...onMilestone, send: () => milestone },
  removeMilestone: { ...onMilestone, send: () => ({}) },
  openCall: { ...led, send: () => ({ from: "2099-01-02", until: "2099-02-02" }) },
  closeCall: { ...led, send: () => ({}) },
  // Words of fewer than thirty characters: nobody's application would change what the others see.
  applyForCall: { who: "accounts", ...call, send: () => ({ words: "Too few." }) },
  withdrawApplication: {
    who: [],
    parts: ({ commission }) => ({ application: commission.application }),
    send: () => ({}),
    refused: 404,
  },
  sayWhoApplied: { ...onApplication, send: () => ({ person: "/people/nobody" }) },
  chooseApplicant: { ...onApplication, send: () => ({ reasons: "An invented reason." }) },
  nameHolder: { ...led, send: () => ({ person: "/people/nobody", ...reason }) },
  askForCommissionApproval: { ...led, send: () => ({}) },
  signAtDesk: { ...one, who: COMMISSION_SIGNERS, send: () => ({ side: "partnership", termsHash: "0".repeat(64) }) },
  signCommission: { ...one, who: COMMISSION_SIGNERS, send: () => ({ partnershipOn: "2099-01-01", holderOn: "2099-01-01" }) },
  nameCommissionedWork: { ...led, send: () => ({ work: "W-0" }) },
  meetMilestone: { ...onMilestone, send: () => ({ metOn: "2099-01-01", words: "Invented." }) },
  undoMilestone: { ...onMilestone, send: () => reason },
  fulfilCommission: { ...led, send: () => ({}) },
  endCommission: { ...led, send: () => reason },
} as const satisfies Readonly<Record<string, ApiPermission>>;
