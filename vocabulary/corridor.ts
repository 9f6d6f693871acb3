import { Problem } from "./problem.ts";

/**
 * An ordered pair of areas in the migrants' direction: from `origin` to `destination`. This file is the only place that
 * says which end is REF_AREA and which way the money goes.
 */
export interface Corridor {
  readonly origin: string;
  readonly destination: string;
}

/** The two area dimensions of a series key. */
export interface AreaKey {
  readonly REF_AREA: string;
  readonly COUNTERPART_AREA: string;
}

/** Key of the migrant stock (or flow) of a corridor: the destination reports its migrants from the origin. */
export const stockKey = ({ origin, destination }: Corridor): AreaKey => ({
  REF_AREA: destination,
  COUNTERPART_AREA: origin,
});

/** Key of the remittances (or their price) on a corridor: the origin receives what the destination sends. */
export const remittanceKey = ({ origin, destination }: Corridor): AreaKey => ({
  REF_AREA: origin,
  COUNTERPART_AREA: destination,
});

/** The corridor of a stock key. */
export const corridorOfStock = ({ REF_AREA, COUNTERPART_AREA }: AreaKey): Corridor => ({
  origin: COUNTERPART_AREA,
  destination: REF_AREA,
});

/** The corridor of a remittance or price key. */
export const corridorOfRemittance = ({ REF_AREA, COUNTERPART_AREA }: AreaKey): Corridor => ({
  origin: REF_AREA,
  destination: COUNTERPART_AREA,
});

/** Where the money of a corridor goes: sent from the migrants' destination, received by their origin. */
export const moneyDirection = ({ origin, destination }: Corridor): { readonly sending: string; readonly receiving: string } => ({
  sending: destination,
  receiving: origin,
});

/** The corridor on which money goes from the sending to the receiving area. */
export const corridorOfMoney = (sending: string, receiving: string): Corridor => ({
  origin: receiving,
  destination: sending,
});

/** The corridor the other way round. */
export const reverseCorridor = ({ origin, destination }: Corridor): Corridor => ({
  origin: destination,
  destination: origin,
});

/** "MEX-USA" for migrants from Mexico in the United States. */
export const formatCorridor = ({ origin, destination }: Corridor): string => `${origin}-${destination}`;

/**
 * The corridor written "MEX-USA" (or "mex-usa"), in the migrants' direction. Looks at the form only: `areaOf` tells
 * whether the areas exist.
 * @throws Problem `bad-corridor` for another form, or when both ends are the same
 */
export const parseCorridor = (text: string): Corridor => {
  const [, origin, destination] = /^([A-Z0-9]{3,4})-([A-Z0-9]{3,4})$/.exec(text.toUpperCase()) ?? [];
  if (origin === undefined || destination === undefined || origin === destination) throw new Problem("bad-corridor", { corridor: text });
  return { origin, destination };
};
