import type { UnitOfWork } from "#store";
import type { PartnershipTables } from "../tables.ts";

/** Something that people should know: a notice on their desk, and a mail where one is to go out. */
export interface Tidings {
  /** Ids of persons; each is told once, and whoever acts is not told of it. */
  readonly people: readonly string[];
  readonly words: string;
  readonly href: string;
  readonly mail?: {
    /** Tells one mail from another, so that the same is never sent twice. */
    readonly key: string;
    readonly subject: string;
  };
}

/** Leaves notices and puts mails into the outbox, as part of an action. */
export const tellPeople = async (unit: UnitOfWork, { people, words, href, mail }: Tidings): Promise<void> => {
  const told = [...new Set(people)].filter((person) => !(unit.actor.kind === "person" && unit.actor.id === person));
  if (told.length === 0) return;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.notice")
    .values(told.map((person_id) => ({ id: unit.newId(), person_id, words, href, at: unit.now, read_at: null })))
    .execute();
  if (!mail) return;
  for (const person of told)
    unit.enqueue({
      queue: "send-mail",
      key: `${mail.key} to ${person}`,
      payload: { to: person, template: "notice", values: { subject: mail.subject, words, href } },
    });
};

/** Notices that lead to something which waits for nobody any more count as read. */
export const clearNotices = async (unit: UnitOfWork, href: string): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.notice")
    .set({ read_at: unit.now })
    .where("href", "=", href)
    .where("read_at", "is", null)
    .execute();
};
