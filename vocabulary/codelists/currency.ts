/** Currencies in which the platform keeps amounts: ISO 4217 code, name and number of decimals. */
export const CURRENCY = {
  AUD: { name: "Australian dollar", decimals: 2 },
  CHF: { name: "Swiss franc", decimals: 2 },
  EUR: { name: "Euro", decimals: 2 },
  GBP: { name: "Pound sterling", decimals: 2 },
  JPY: { name: "Yen", decimals: 0 },
  SEK: { name: "Swedish krona", decimals: 2 },
  USD: { name: "US dollar", decimals: 2 },
} as const satisfies Record<string, { readonly name: string; readonly decimals: number }>;

export type Currency = keyof typeof CURRENCY;
