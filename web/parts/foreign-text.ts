/** Attributes of a text that is not in the page's language; none where it is. Only left-to-right languages are borrowed from. */
export const foreignText = (lang: string | undefined): { readonly lang?: string; readonly dir?: "ltr" } =>
  lang === undefined ? {} : { lang, dir: "ltr" };
