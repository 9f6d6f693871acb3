import { exactBinding } from "./figure-binding.ts";
import { findBindings } from "./find-bindings.ts";
import type { BindingContext } from "./parse-binding.ts";

/**
 * The source with every readable binding written exactly, its release named: what a version keeps, so that it reads the same for ever.
 * What cannot be read stays as it is.
 */
export const pinBindings = (source: string, context: BindingContext): string => {
  let pinned = "";
  let done = 0;
  for (const binding of findBindings(source, context).bindings) {
    pinned += source.slice(done, binding.place.start) + exactBinding(binding);
    done = binding.place.end;
  }
  return pinned + source.slice(done);
};
