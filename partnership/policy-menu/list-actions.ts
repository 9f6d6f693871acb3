import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { Doing } from "../cases/case-actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import { insertKind, lockKind, updateKind, type ChoiceList } from "./choice-kind-records.ts";
import { refuseChoice } from "./choice-doing.ts";
import type { WrittenKind } from "./choice-shape.ts";

const dayOrNull = (day: string): string | null => (day === "" ? null : day);

/** @throws Problem not-allowed */
const demandLists = ({ standing }: Doing): void => {
  const { allowed, because } = can(standing, "keep-choice-lists", THE_PROGRAMME);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/**
 * Adds an instrument or an outcome that policy choices may name.
 * @returns its id
 * @throws Problem not-allowed, bad-choice
 */
export const addListedKind = (doing: Doing, list: ChoiceList, written: WrittenKind): Promise<string> => {
  const { database, actor, surroundings } = doing;
  return inOneUnit(database, actor, surroundings, async (unit) => {
    demandLists(doing);
    const { name, words, validFrom, validUntil } = written;
    const kind = {
      id: unit.newId(),
      slug: slugOfName(name),
      name,
      words,
      validFrom: dayOrNull(validFrom),
      validUntil: dayOrNull(validUntil),
    };
    if (kind.slug === "") refuseChoice("name", "Write it with letters.");
    if ((await insertKind(unit, list, { ...kind, fictitious: false })) === "slug taken")
      refuseChoice("name", "There is one of that name already.");
    unit.log({ action: "add-listed-kind", objectKind: `choice ${list}`, object: kind.id, after: kind });
    return kind.id;
  });
};

/**
 * Corrects one, or says until when it may be chosen. Versions that name it keep the name that it had.
 * @throws Problem not-allowed, changed-meanwhile, bad-choice
 */
export const correctListedKind = (
  doing: Doing,
  list: ChoiceList,
  at: { readonly id: string; readonly version: number },
  written: WrittenKind,
): Promise<void> => {
  const { database, actor, surroundings } = doing;
  return inOneUnit(database, actor, surroundings, async (unit) => {
    demandLists(doing);
    const before = await lockKind(unit, list, at.id);
    if (!before) return refuseChoice(list, "It is not in the list.");
    if (before.version !== at.version) throw new Problem("changed-meanwhile", { kind: list, id: before.name });
    const { name, words, validFrom, validUntil } = written;
    const after = { name, words, position: before.position, validFrom: dayOrNull(validFrom), validUntil: dayOrNull(validUntil) };
    await updateKind(unit, list, at.id, after);
    unit.log({ action: "correct-listed-kind", objectKind: `choice ${list}`, object: at.id, before, after });
  });
};
