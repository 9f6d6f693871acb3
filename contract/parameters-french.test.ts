import type * as z from "zod";
import { expect, it } from "vitest";
import { parameterWords } from "./parameters-french.ts";
import { PARAMETERS } from "./parameters.ts";

/** What each parameter refuses, so that it says what it wants. */
const REFUSED: Readonly<Record<keyof typeof PARAMETERS, readonly unknown[]>> = {
  startPeriod: ["soon"],
  endPeriod: ["soon"],
  firstN: ["two", "0", "0.5", "99999"],
  lastN: ["two", "0", "0.5", "99999"],
  release: ["../2099"],
  format: [],
  lang: ["xx"],
  kind: ["planet"],
  q: ["", undefined, "a".repeat(121)],
};

it.each(Object.entries(PARAMETERS))("what %s wants is said in French, and in English in a language not written yet", (name, shape) => {
  const said = [
    shape.meta()!.description!,
    ...REFUSED[name as keyof typeof PARAMETERS].map((value) => (shape as z.ZodType).safeParse(value).error!.issues[0]!.message),
  ];
  for (const english of said) {
    const french = parameterWords(english, "fr");
    expect(french, english).not.toBe(english);
    expect(french).not.toMatch(/\w'\w| [;!?%]|\b(the|must|only)\b/i);
    expect(parameterWords(english, "ru")).toBe(english);
  }
});
