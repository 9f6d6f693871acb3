/** A way of asking the API for the figures of a drawing, to copy. */
export interface ApiCall {
  readonly language: string;
  readonly code: string;
}

/** How to get a table from an address that answers with CSV. */
export const apiCalls = (csvAddress: string, jsonAddress: string): readonly ApiCall[] => [
  { language: "curl", code: `curl --compressed "${csvAddress}"` },
  { language: "R", code: `read.csv("${csvAddress}")` },
  { language: "Python", code: `import pandas\npandas.read_csv("${csvAddress}")` },
  { language: "JavaScript", code: `const { observations } = await (await fetch("${jsonAddress}")).json();` },
];
