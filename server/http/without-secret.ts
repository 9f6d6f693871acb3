/** Addresses with a part that opens something to whoever has it. */
const SECRETS = /^(\/(?:review\/invitations|office-comments)\/)[^/]+/;

/** A path as it may be noted: what it opens by is left out. */
export const withoutSecret = (path: string): string => path.replace(SECRETS, "$1…");
