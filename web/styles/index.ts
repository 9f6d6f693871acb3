/** Parts of the one style sheet, in the order in which they are joined. */
export const STYLE_FILES = [
  "fonts.css",
  "tokens.css",
  "base.css",
  "layout.css",
  "parts.css",
  "charts.css",
  "downloads.css",
  "forms.css",
  "desk.css",
  "programme.css",
  "accounts.css",
  "library.css",
  "choices.css",
  "choices-for-country.css",
  "debate.css",
  "chain.css",
  "matrix.css",
  "print.css",
] as const;

/** Font files the style sheet names as `url("font:…")`: package file by name. */
export const FONT_FILES = [
  "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2",
  "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2",
  "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2",
  "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2",
  "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
] as const;
