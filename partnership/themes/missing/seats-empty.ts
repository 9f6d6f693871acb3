import { found, type MissingRule } from "./missing-rule.ts";

/** Seats that nobody holds, and rules of composition that are not kept, in the bodies that work on the theme. */
export const seatsEmpty = {
  id: "seats empty",
  look: ({ bodies }) =>
    bodies.length === 0
      ? { kind: "not computed", because: "no bodies" }
      : found(
          bodies
            .map(({ name, slug, vacant, broken }) => ({ name, slug, parts: [...vacant, ...broken] }))
            .filter(({ parts }) => parts.length > 0),
        ),
} as const satisfies MissingRule;
