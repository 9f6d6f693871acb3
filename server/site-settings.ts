import { PAGE_LANGUAGES, PSEUDO_LANGUAGE } from "#web";
import type { ServerOptions } from "./start-server.ts";

type Settings = Pick<ServerOptions, "address" | "formSecret" | "languages" | "siteName" | "statement">;

/**
 * How a site is named and reached, from the environment: KNOMAD_ADDRESS, KNOMAD_FORM_SECRET, KNOMAD_SITE_NAME, KNOMAD_STATEMENT; the last two
 * in one language with its code behind them: KNOMAD_SITE_NAME_FR. With KNOMAD_PSEUDO=1 the site has a language from
 * right to left that nobody speaks. What is empty counts as not set.
 */
export const siteSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const textIn = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const inLanguages = (name: string) => (language: string) =>
    textIn(`${name}_${language.toUpperCase().replaceAll("-", "_")}`) ?? textIn(name);
  return {
    address: textIn("KNOMAD_ADDRESS"),
    formSecret: textIn("KNOMAD_FORM_SECRET"),
    ...(textIn("KNOMAD_PSEUDO") === "1" ? { languages: [...PAGE_LANGUAGES, PSEUDO_LANGUAGE] } : {}),
    siteName: inLanguages("KNOMAD_SITE_NAME"),
    statement: inLanguages("KNOMAD_STATEMENT"),
  };
};
