/** Remittances as KNOMAD and the World Bank's migration unit publish them: millions of current US dollars. */
export const REMITTANCE_INDICATORS = {
  REM_RECEIVED: { name: "Remittances received", unit: "million current US$", multiplier: 1_000_000 },
  REM_PAID: { name: "Remittances paid", unit: "million current US$", multiplier: 1_000_000 },
} as const;
