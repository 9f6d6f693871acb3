/** Attributes of a text that is not in the page's language; none where it is. Only left-to-right languages are borrowed from. */
export const foreignText = (lang: string | undefined): { readonly lang?: string; readonly dir?: "ltr" } =>
  lang === undefined ? {} : { lang, dir: "ltr" };

/** Attributes of what publishers call and say of their sources, which the manifest has in English; none on an English page. */
export const publishersText = (locale: string): ReturnType<typeof foreignText> => foreignText(locale === "en" ? undefined : "en");
