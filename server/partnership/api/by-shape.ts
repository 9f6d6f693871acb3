import type * as z from "zod";
import { Problem } from "#vocabulary";

/** Values as a room's own shape takes them, which knows more than the contract can say. @throws Problem bad-field */
export const byShape = <Shape extends z.ZodType>(shape: Shape, values: unknown): z.infer<Shape> => {
  const result = shape.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Problem("bad-field", { field: issue!.path.map(String).join("."), reason: issue!.message });
};
