import type { AreaLocale } from "#vocabulary";

/** Languages in which areas are named, the first where none is asked for. */
export const LANGUAGES = ["en", "fr", "es", "ar", "zh", "ru"] as const satisfies readonly AreaLocale[];
