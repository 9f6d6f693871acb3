import type { ChainKind } from "#partnership";

/** The page on which a chain is followed from one thing. */
export const chainHref = (kind: ChainKind, key: string): string => `/chain/${kind}/${encodeURIComponent(key)}`;

/** The same for programmes. */
export const chainApiHref = (kind: ChainKind, key: string): string => `/api/v1/partnership/chain/${kind}/${encodeURIComponent(key)}`;
