// What of requests for a correction leaves the room, by its door.
export { commentOnCorrection, requestCorrection, viewOfCorrection, type Asking } from "./correction-actions.ts";
export { findCorrection, publicCorrections, type CorrectionRequest, type CorrectionState } from "./correction-records.ts";
export { correctionShape, statementShape, type CorrectionValues } from "./correction-shape.ts";
export { listPublicCorrections, readPublicCorrection, type CorrectionFilter, type CorrectionLine } from "./correction-list-records.ts";
