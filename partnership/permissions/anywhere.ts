import type { Subject } from "./can.ts";
import type { Standing } from "./standing.ts";

/** For asking whether somebody may do a thing in any body at all: what a menu offers. Never for letting them do it. */
export const anywhere = ({ mandates, personId }: Standing): Subject => ({
  bodies: mandates.map(({ bodyId }) => bodyId),
  ownerId: personId,
});
