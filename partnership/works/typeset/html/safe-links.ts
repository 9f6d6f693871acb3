/** Where a link of a text may lead: the open web, a mail address, a place on this site or in the text. Undefined for every other address. */
export const safeHref = (href: string): string | undefined => {
  const bare = [...href].filter((sign) => sign > " " && sign !== "\u007f").join("");
  if (/^(?:https?:\/\/[^/]|mailto:[^?]+@)/i.test(bare)) return bare;
  return /^(?:#|\/(?![/\\]))/.test(bare) ? bare : undefined;
};
