/** True for a year of a United Nations round of the migrant stock: every fifth, and 2024. The years between are interpolated. */
export const isRound = (period: string): boolean => Number(period) % 5 === 0 || period === "2024";
