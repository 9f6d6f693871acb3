import type { UnitOfWork } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import { supportersOf } from "./gap-answer-records.ts";
import { askerOf, gapNewsKey } from "./gap-asker-records.ts";
import type { Gap } from "./gap-records.ts";

/** What became of a question, for whoever asked it and whoever needs the answer too. */
export interface GapNews {
  /** "“Who pays?” was accepted." */
  readonly words: string;
  /** What else was said: reasons, or the answer. */
  readonly more?: string;
  /** Told by the case already, as its opener. */
  readonly butNotAsker?: true;
}

/** Tells whoever asked and whoever needs the answer too: people with an account on their desks and by mail, a reader without one by mail. */
export const tellOfGap = async (unit: UnitOfWork, gap: Gap, { words, more = "", butNotAsker }: GapNews): Promise<void> => {
  const supporters = await supportersOf(unit, gap.id);
  const asker = butNotAsker || gap.askedBy === null ? [] : [gap.askedBy];
  await tellPeople(unit, {
    people: [...asker, ...supporters.map(({ personId }) => personId)],
    words,
    href: gap.public ? `/gaps/${gap.slug}` : `/desk/gaps/${gap.id}`,
    mail: { key: gapNewsKey(gap.id, gap.version), subject: words },
  });
  await tellReader(unit, gap, { words, more });
};

/** Tells a reader who asked without an account, if they confirmed their address. */
export const tellReader = async (unit: UnitOfWork, gap: Gap, { words, more = "" }: GapNews): Promise<void> => {
  const reader = await askerOf(unit, gap.id);
  if (!reader?.confirmed || reader.address === null) return;
  unit.enqueue({
    queue: "send-mail",
    key: gapNewsKey(gap.id, gap.version),
    payload: { to: reader.address, template: "gap-news", values: { reference: gap.reference, gap: gap.id, words, more } },
  });
};
