const USUAL = "/desk";

/** Where to go on after signing in: a page of this site and no other, whatever the link says. */
export const returnPath = (wanted: string, address: string): string => {
  if (!wanted.startsWith("/") || /^\/[/\\]/.test(wanted) || /[\\\p{Cc}]/u.test(wanted)) return USUAL;
  const url = URL.canParse(wanted, address) ? new URL(wanted, address) : undefined;
  if (!url || url.origin !== new URL(address).origin || url.pathname.startsWith("/sign-in") || url.pathname.startsWith("//")) return USUAL;
  return url.pathname + url.search;
};
