// What of uptake leaves the room, by its door.
export { completeSentUptake, completeUptake, correctUptake, reportUptake, withdrawUptake, type Reporter } from "./uptake-actions.ts";
export { subjectOfUptake, viewOfUptake, type UptakeAtHand } from "./uptake-doing.ts";
export { findUptakeKind, UPTAKE_KINDS, type UptakeKind } from "./uptake-kinds.ts";
export {
  deskUptake,
  EVERY_USE,
  publicUptake,
  readPublicUptake,
  uptakeChoices,
  uptakeOfThing,
  type UptakeFilter,
  type UptakeLine,
} from "./uptake-list-records.ts";
export { addProof, showProof, takeProofBack } from "./proof-actions.ts";
export { findProof, proofsOf, type UptakeProof } from "./proof-records.ts";
export { findUptake, uptakeSteps, type Uptake, type UptakeState, type UptakeStep } from "./uptake-records.ts";
export { senderShape, uptakeReasonShape, uptakeShape, type UptakeValues } from "./uptake-shape.ts";
