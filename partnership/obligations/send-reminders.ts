import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { dayOf } from "../bodies/mandate-terms.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { stageNext, stageNow, type RemindedItem, type Stage } from "./reminder-plan.ts";
import {
  holdersAt,
  noteSentUntil,
  openItems,
  sentUntil,
  waitingReminders,
  wishesOf,
  writeReminders,
  type OpenItem,
  type ReminderRow,
  type Wish,
} from "./reminder-records.ts";
import { answersFor } from "./responsible.ts";

/** A reminder that is to be sent today. */
interface Reminder {
  readonly item: RemindedItem;
  readonly stage: Stage;
  readonly personId: string;
}

/**
 * Reminds of what is due, before, at and after its day, those who answer for it today: each at once, or all of a day in one mail, as they
 * wish. Nothing is sent twice, and nothing of the time before the first start. Asked again on the same day it sends nothing.
 * @returns how many reminders were sent
 */
export const sendReminders = (database: Database, actor: Actor, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const today = dayOf(unit.now);
    const until = await sentUntil(unit);
    if (until !== null && until >= today) return 0;
    const items = await withPeople(unit, await openItems(unit, today));
    const due = items.flatMap((item) => {
      const stage = stageNow(item, { sentUntil: until, today });
      return stage ? item.people.map((personId): Reminder => ({ item, stage, personId })) : [];
    });
    const wishes = await wishesOf(unit, [...new Set(due.map(({ personId }) => personId))]);
    const written = await writeReminders(
      unit,
      due.map((one) => rowOf(one, wishes.get(one.personId))),
    );
    const sent = due.filter((one) => outcomeOf(wishes.get(one.personId)) === "sent" && written.has(keyOf(one)));
    await writeReminders(
      unit,
      sent.flatMap((one) => waitingOf(one, today)),
    );
    await stopWaiting(unit, items, today);
    await tell(unit, sent, wishes, today);
    await noteSentUntil(unit, today);
    unit.log({ action: "send-reminders", objectKind: "day", object: today, after: { sent: sent.length } });
    return sent.length;
  });

const withPeople = async (unit: UnitOfWork, items: readonly OpenItem[]): Promise<readonly RemindedItem[]> => {
  const holders = await holdersAt(unit, unit.now);
  return items.map(({ personId, role, bodyId, ...item }) => ({
    ...item,
    people:
      personId === null
        ? [
            ...new Set(
              holders
                .filter((held) => held.role === role && bodyId !== null && answersFor(held.role, held.bodyId, bodyId))
                .map((held) => held.personId),
            ),
          ]
        : [personId],
  }));
};

const outcomeOf = (wish: Wish | undefined): ReminderRow["outcome"] => {
  if (!wish || wish.reminders === "none") return "switched off";
  return wish.bounced ? "bounced" : "sent";
};

const rowOf = ({ item, stage, personId }: Reminder, wish: Wish | undefined): ReminderRow => ({
  kind: item.kind,
  about: item.id,
  personId,
  ...stage,
  outcome: outcomeOf(wish),
});

const keyOf = ({ item, stage, personId }: Reminder): string => `${item.id} ${personId} ${stage.stage}`;

/** The next reminder of the same, which waits, so that it is seen to stop. */
const waitingOf = ({ item, personId }: Reminder, today: string): readonly ReminderRow[] => {
  const next = stageNext(item, today);
  return next ? [{ kind: item.kind, about: item.id, personId, ...next, outcome: "waiting" }] : [];
};

/** Reminders whose day has come and that are not to be sent any more, with the reason. Those of a due day that moved go on waiting. */
const stopWaiting = async (unit: UnitOfWork, items: readonly RemindedItem[], today: string): Promise<void> => {
  const open = new Map(items.map((item) => [item.id, item]));
  const stopped = (await waitingReminders(unit, today)).flatMap(({ declined, ...row }): readonly ReminderRow[] => {
    const item = open.get(row.about);
    if (item?.people.includes(row.personId)) return [];
    if (item) return [{ ...row, outcome: "mandate ended" }];
    return [{ ...row, outcome: declined ? "declined" : "answered" }];
  });
  await writeReminders(unit, stopped);
};

const tell = async (unit: UnitOfWork, sent: readonly Reminder[], wishes: ReadonlyMap<string, Wish>, today: string): Promise<void> => {
  const people = new Map<string, Reminder[]>();
  for (const one of sent) people.set(one.personId, [...(people.get(one.personId) ?? []), one]);
  for (const [personId, reminders] of people) {
    if (wishes.get(personId)?.reminders === "daily digest") await tellAtOnce(unit, personId, reminders, today);
    else for (const one of reminders) await tellOne(unit, one, today);
  }
};

const tellOne = (unit: UnitOfWork, { item, stage, personId }: Reminder, today: string): Promise<void> =>
  tellPeople(unit, {
    people: [personId],
    words: `${item.words}: ${whenWords(item.dueOn, today)}.`,
    href: item.href,
    mail: { key: `reminder ${item.id} ${stage.stage}`, subject: `${item.words}: ${whenWords(item.dueOn, today)}` },
  });

const tellAtOnce = (unit: UnitOfWork, personId: string, reminders: readonly Reminder[], today: string): Promise<void> =>
  tellPeople(unit, {
    people: [personId],
    words: reminders.map(({ item }) => `${item.words}: ${whenWords(item.dueOn, today)}.`).join("\n"),
    href: "/desk/due",
    mail: { key: `reminders of ${today}`, subject: reminders.length === 1 ? "1 thing is due" : `${reminders.length} things are due` },
  });

const whenWords = (dueOn: string, today: string): string => {
  if (dueOn === today) return "due today";
  return dueOn > today ? `due on ${dueOn}` : `late since ${dueOn}`;
};
