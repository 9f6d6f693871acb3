import { diffArrays } from "diff";
import { exactBinding, type PlacedBinding } from "../typeset/bound-figures/figure-binding.ts";

/** What became of a bound figure from one version to the next. */
export type BindingChange =
  | { readonly kind: "added"; readonly now: PlacedBinding }
  | { readonly kind: "removed"; readonly before: PlacedBinding }
  /** Another key, period, release or look at the same place. */
  | { readonly kind: "changed"; readonly before: PlacedBinding; readonly now: PlacedBinding }
  /** The same figure at another place among the figures. */
  | { readonly kind: "moved"; readonly before: PlacedBinding; readonly now: PlacedBinding };

/** Compares the figures of two versions, in the order of the newer one; removed ones come where they were. */
export const compareBindings = (older: readonly PlacedBinding[], newer: readonly PlacedBinding[]): readonly BindingChange[] => {
  const changes: BindingChange[] = [];
  let gone: PlacedBinding[] = [];
  const flush = (): void => {
    changes.push(...gone.map((before): BindingChange => ({ kind: "removed", before })));
    gone = [];
  };
  let before = 0;
  let now = 0;
  for (const { added, removed, value } of diffArrays(older.map(exactBinding), newer.map(exactBinding))) {
    if (removed) {
      gone.push(...older.slice(before, before + value.length));
      before += value.length;
    } else if (added) {
      changes.push(...replacements(gone, newer.slice(now, now + value.length)));
      gone = [];
      now += value.length;
    } else {
      flush();
      before += value.length;
      now += value.length;
    }
  }
  flush();
  return withMoves(changes);
};

/** What was taken away and put in at one place: figures of one series first belong together, then the others in their order. */
const replacements = (gone: readonly PlacedBinding[], come: readonly PlacedBinding[]): readonly BindingChange[] => {
  const left = [...gone];
  const changes = come.map((now): BindingChange => {
    const same = left.findIndex((one) => one.dataflow === now.dataflow && one.key === now.key);
    const at = same >= 0 ? same : left.length > 0 && come.length === gone.length ? 0 : -1;
    if (at < 0) return { kind: "added", now };
    const [before] = left.splice(at, 1);
    return { kind: "changed", before: before!, now };
  });
  return [...left.map((before): BindingChange => ({ kind: "removed", before })), ...changes];
};

/** A figure removed at one place and added at another was moved. */
const withMoves = (changes: readonly BindingChange[]): readonly BindingChange[] => {
  const removed = new Map<string, PlacedBinding[]>();
  for (const change of changes)
    if (change.kind === "removed")
      removed.set(exactBinding(change.before), [...(removed.get(exactBinding(change.before)) ?? []), change.before]);
  const moved = new Set<PlacedBinding>();
  const named = changes.map((change): BindingChange => {
    const before = change.kind === "added" ? removed.get(exactBinding(change.now))?.shift() : undefined;
    if (change.kind !== "added" || !before) return change;
    moved.add(before);
    return { kind: "moved", before, now: change.now };
  });
  return named.filter((change) => change.kind !== "removed" || !moved.has(change.before));
};
