// What of themes leaves the room, by its door.
export { lookForMissing, type MissingRuleId } from "./missing/index.ts";
export type { MissingFinding, MissingLine, ThemeBody, ThemeFacts } from "./missing/missing-rule.ts";
export { choicesOfThemeBefore, type PastChoice } from "./theme-choices-records.ts";
export { gapsOfTheme, gapsWaitingLong, type ThemeGap, type ThemeGaps } from "./theme-gaps-records.ts";
export { longestWait, seriesOfTheme, type ThemeSeries } from "./theme-settings.ts";
export { worksOfTheme, worksWithoutPlainWords, type ThemeWork, type ThemeWorks } from "./theme-works-records.ts";
