/** Sex after the SDMX cross-domain code list CL_SEX. */
export const SEX = {
  _T: { name: "Total", words: "both sexes" },
  F: { name: "Female", words: "women and girls" },
  M: { name: "Male", words: "men and boys" },
} as const;

export type Sex = keyof typeof SEX;
