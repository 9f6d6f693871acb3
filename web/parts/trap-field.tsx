import type { VNode } from "preact";

/** A field that people do not see: whatever fills it in is a machine. */
export const TrapField = ({ label }: { readonly label: string }): VNode => (
  <p class="trap">
    <label for="website">{label}</label>
    <input id="website" name="website" type="text" value="" tabIndex={-1} autocomplete="off" />
  </p>
);
