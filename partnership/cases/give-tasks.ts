import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { tellPeople } from "../desk/tell-people.ts";
import type { Role } from "../permissions/roles.ts";
import { isActivePerson, managementBody, roleHolders } from "./assignee-records.ts";
import { insertTask, taskHref } from "./case-changes-records.ts";
import type { Assignee, NewTask } from "./case-kind.ts";
import type { CaseFile, Task } from "./case-records.ts";

const WRITTEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const DAY = 24 * 60 * 60 * 1000;

/** Makes tasks of a case and tells whoever is asked. A task for a role of a body that is not there is left out: nobody could see it. */
export const giveTasks = async (unit: UnitOfWork, file: CaseFile, tasks: readonly NewTask[]): Promise<void> => {
  for (const { kind, title, to, dueInDays } of tasks) {
    const whom = await resolve(unit, file, to);
    if (!whom) continue;
    const dueOn = new Date(unit.now.getTime() + dueInDays * DAY).toISOString().slice(0, 10);
    const task: Task = {
      id: unit.newId(),
      caseId: file.id,
      kind,
      title,
      personId: whom.personId,
      role: whom.role,
      bodyId: whom.bodyId,
      state: "open",
      dueOn,
      givenAt: unit.now,
      answer: null,
      answeredBy: null,
      answeredAt: null,
      closingWords: "",
      version: 1,
    };
    await insertTask(unit, task);
    await tellOfTask(unit, task, whom.people);
  }
};

/** Says to whom a task is given, on their desks and by mail. */
export const tellOfTask = (unit: UnitOfWork, task: Task, people: readonly string[]): Promise<void> =>
  tellPeople(unit, {
    people,
    words: `A task for you${task.dueOn === null ? "" : `, due ${WRITTEN.format(new Date(`${task.dueOn}T00:00:00Z`))}`}: ${task.title}`,
    href: taskHref(task.id),
    mail: {
      key: `task ${task.id} version ${task.version}`,
      subject: `A task for you: ${task.title}`,
    },
  });

interface Resolved {
  readonly personId: string | null;
  readonly role: Role | null;
  readonly bodyId: string | null;
  /** Who is told. */
  readonly people: readonly string[];
}

const resolve = async (unit: UnitOfWork, file: CaseFile, to: Assignee): Promise<Resolved | undefined> => {
  if ("person" in to) {
    await refuseForTask(unit, file, to.person);
    return { personId: to.person, role: null, bodyId: file.bodyId, people: [to.person] };
  }
  const { roles, body } = to;
  const bodyId = (body === "of the case" ? file.bodyId : null) ?? (await managementBody(unit, unit.now.toISOString().slice(0, 10)));
  if (bodyId === undefined) return undefined;
  const holders = (await roleHolders(unit, bodyId, roles, unit.now)).filter(({ personId }) => !file.concerns.includes(personId));
  const role = roles.find((one) => holders.some((holder) => holder.role === one)) ?? roles[0];
  return { personId: null, role, bodyId, people: holders.filter((holder) => holder.role === role).map(({ personId }) => personId) };
};

/**
 * Whom a case concerns is never asked in it.
 * @throws Problem bad-assignee
 */
export const refuseForTask = async (unit: UnitOfWork, file: CaseFile, personId: string): Promise<void> => {
  if (file.concerns.includes(personId)) throw new Problem("bad-assignee", { reason: "the case concerns them" });
  if (!(await isActivePerson(unit, personId))) throw new Problem("bad-assignee", { reason: "there is no such person here" });
};
