import type { Context } from "hono";
import { LANGUAGES } from "#contract";
import type { AreaLocale } from "#vocabulary";
import { acceptedLanguage } from "../http/accepted.ts";

/** The language a request asks for, by its parameter or else its header; English for one that is none of those offered. */
export const askedLanguage = (c: Context): AreaLocale => {
  const named = c.req.query("lang");
  return LANGUAGES.find((language) => language === named) ?? acceptedLanguage(c.req.header("accept-language"), LANGUAGES);
};
