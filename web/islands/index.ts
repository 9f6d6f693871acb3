/** Scripts of the browser, each compiled from the file of its name in this folder. Pages work without them. */
export const ISLANDS = ["matrix", "passkey", "autosave"] as const;

export type IslandName = (typeof ISLANDS)[number];
