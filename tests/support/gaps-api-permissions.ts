import type { ApiPermission } from "./api-permissions.ts";
import { GAP_DECIDERS, GAP_KEEPERS } from "./gaps-route-permissions.ts";
import type { PermissionWorld } from "./permission-world.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const gap = { parts: ({ gapId }: PermissionWorld) => ({ gap: gapId }) };
const wording = { title: "Invented question", question: "What is known of this invented matter?" };

/** Addresses of knowledge gaps. */
export const GAPS_API_PERMISSIONS = {
  listGaps: { who: "everybody" },
  getGap: { who: "everybody", ...gap },
  listGapLiterature: { who: "everybody", ...gap },
  askForKnowledge: { who: "accounts", send: () => wording },
  wordGap: { who: GAP_DECIDERS, ...gap, send: () => wording },
  moveGap: { who: GAP_DECIDERS, ...gap, send: () => ({ state: "parked", reasons: "Invented." }) },
  assignGap: { who: GAP_DECIDERS, ...gap, send: ({ body: { slug } }) => ({ priority: "low", body: slug }) },
  takeStock: { who: GAP_KEEPERS, ...gap, send: () => ({ known: "Little." }) },
  addGapLiterature: { who: GAP_KEEPERS, ...gap, send: () => ({ text: "@book{x, title={Invented}, year={2099}}" }) },
  removeGapEntry: { who: GAP_KEEPERS, parts: ({ gapId }) => ({ gap: gapId, entry: UNKNOWN }), send: () => ({}) },
  nameAnswer: { who: GAP_KEEPERS, ...gap, send: () => ({ work: "W-0" }) },
  removeAnswer: { who: GAP_KEEPERS, parts: ({ gapId }) => ({ gap: gapId, answer: UNKNOWN }), send: () => ({}) },
  followChain: { who: "everybody", parts: ({ commission }: PermissionWorld) => ({ kind: "commission", id: commission.slug }) },
  supportGap: { who: "accounts", ...gap, send: () => ({}) },
  withdrawSupport: { who: "accounts", ...gap, send: () => ({}) },
} as const satisfies Readonly<Record<string, ApiPermission>>;
