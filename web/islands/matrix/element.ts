/** An element with attributes. */
export const element = (tag: string, attributes: Readonly<Record<string, string>> = {}, text = ""): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== "") made.textContent = text;
  return made;
};
