import { areaByM49, findArea, resolveAreaName, type AreaPublisher } from "#vocabulary";

/** How a publisher writes areas. */
export interface AreaCoding {
  readonly by: "alpha-3" | "m49" | "name";
  /** Whose names they are, where publishers use one differently. */
  readonly publisher?: AreaPublisher;
  /** Codes taken as they stand although no area has them: a producer's own aggregates, such as WLD. */
  readonly aggregates?: readonly string[];
  /** The publisher's text for what the vocabulary does not know under it, with our code. */
  readonly known?: Readonly<Record<string, string>>;
}

/** A function from a publisher's text to our code, undefined for an area nobody knows. Remembers what it was asked. */
export const areaReader = (coding: AreaCoding): ((text: string) => string | undefined) => {
  const answers = new Map<string, string | undefined>();
  const aggregates = new Set(coding.aggregates);
  return (text) => {
    if (answers.has(text)) return answers.get(text);
    const trimmed = text.trim();
    const own = Object.hasOwn(coding.known ?? {}, trimmed) ? coding.known?.[trimmed] : undefined;
    const code = own ?? (aggregates.has(trimmed) ? trimmed : lookUp(trimmed, coding));
    answers.set(text, code);
    return code;
  };
};

const lookUp = (text: string, { by, publisher }: AreaCoding): string | undefined => {
  if (by === "name") return resolveAreaName(text, publisher ? { publisher } : {})?.code;
  if (by === "m49") return /^\d{1,4}$/.test(text) ? areaByM49(text)?.code : undefined;
  return findArea(text)?.code;
};
