import { languageOf } from "../words-in.ts";
import type { Area, AreaLocale } from "./area.ts";

/** The United Nations' name of an area in a language; the English one where there is none. */
export const nameIn = ({ names }: Area, locale: string): string => names[languageOf(locale) as AreaLocale] ?? names.en;
