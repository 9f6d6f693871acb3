import type { ApiPermission } from "./api-permissions.ts";

const choice = "invented-policy-choice";

/** Addresses of the menu of policy choices, and of what came of works and choices: everybody reads what pages show to everybody. */
export const CHOICES_API_PERMISSIONS = {
  listChoices: { who: "everybody" },
  listEvidenceCells: { who: "everybody" },
  listChoicesForCountry: { who: "everybody", parts: () => ({ country: "SEN" }) },
  getChoice: { who: "everybody", parts: () => ({ choice }) },
  getChoiceVersion: { who: "everybody", parts: () => ({ choice, number: "1" }) },
  listUses: { who: "everybody" },
  getUse: { who: "everybody", parts: () => ({ reference: "U-999999" }), opened: 404 },
  listCorrections: { who: "everybody" },
  listResponses: { who: "everybody" },
  getResponse: { who: "everybody", parts: () => ({ reference: "D-999999" }), opened: 404 },
  getCorrection: { who: "everybody", parts: () => ({ reference: "CR-999999" }), opened: 404 },
} as const satisfies Readonly<Record<string, ApiPermission>>;
