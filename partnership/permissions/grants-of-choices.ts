import type { Grant } from "./grant.ts";
import { MANAGEMENT } from "./roles.ts";

/** Permissions of the menu of policy choices, and of what became of works and choices. They stand in `GRANTS`. */
export const GRANTS_OF_CHOICES: readonly Grant[] = [
  {
    roles: [...MANAGEMENT, "auditor"],
    actions: ["see-choice"],
    scope: "programme",
    words: "Management and the auditor see every policy choice before readers do; what an appraiser said only once both did.",
    basis: "5.4",
  },
  {
    roles: ["chair", "co-chair", "expert", "member"],
    actions: ["see-choice"],
    scope: "body",
    words: "Whoever works in a body sees its policy choices before readers do; what an appraiser said only once both did.",
    basis: "5.4",
  },
  {
    roles: ["chair", "co-chair", "expert", "programme officer"],
    actions: ["propose-choice"],
    scope: "body",
    words: "Chair, co-chair, experts and programme officers propose policy choices of their body, write their drafts and note pilots.",
    basis: "P1, P3",
  },
  {
    roles: ["chair"],
    actions: ["appoint-appraisers", "withdraw-choice"],
    scope: "body",
    words: "The chair says which two people appraise a policy choice of the body, and withdraws one, never an own proposal.",
    basis: "5.4",
  },
  {
    roles: ["director"],
    actions: ["appoint-appraisers", "withdraw-choice", "propose-choice"],
    scope: "programme",
    words: "The director proposes policy choices, and does in any body what its chair may do with them.",
    basis: "5.4, B13",
  },
  {
    roles: ["alternate"],
    actions: ["appoint-appraisers", "withdraw-choice"],
    scope: "programme",
    inDirectorsPlace: true,
    words: "The alternate has policy choices appraised and withdraws them in the director's place.",
    basis: "5.3, 5.4",
  },
  {
    roles: ["director", "administrative officer"],
    actions: ["keep-choice-lists"],
    scope: "programme",
    words: "The director and the administrative officer keep the lists of instruments and outcomes of policy choices.",
    basis: "5.4, 5.10",
  },
  {
    roles: ["director", "programme officer"],
    actions: ["verify-uptake"],
    scope: "programme",
    words:
      "The director and the programme officers say whether a reported use is shown, never of their own works and not of what they reported.",
    basis: "P5, 1.7",
  },
  {
    roles: ["chair", "co-chair"],
    actions: ["verify-uptake"],
    scope: "body",
    words: "Chair and co-chair say whether a reported use of a work or policy choice of their body is shown, never of their own works.",
    basis: "P5, 1.7",
  },
  {
    roles: ["director", "programme officer"],
    actions: ["moderate-debate"],
    scope: "programme",
    words:
      "The director and the programme officers decide on responses to works and policy choices, never to their own, and never on what they wrote or what somebody near them wrote.",
    basis: "K7, P4",
  },
  {
    roles: ["chair", "co-chair"],
    actions: ["moderate-debate"],
    scope: "body",
    words:
      "Chair and co-chair decide on responses to works and policy choices of their body, never to their own, and never on what they wrote or what somebody near them wrote.",
    basis: "K7, P4",
  },
  {
    roles: ["alternate"],
    actions: ["moderate-debate"],
    scope: "programme",
    inDirectorsPlace: true,
    words: "The alternate decides on responses in the director's place.",
    basis: "5.3, K7",
  },
];
