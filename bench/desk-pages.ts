import { createHash } from "node:crypto";

/** A page of the partnership, for the how-manieth request, and who asks: whoever sees most of it, a member, or a reader without an account. */
export interface DeskPage {
  readonly name: string;
  readonly path: (run: number) => string;
  readonly as: "director" | "officer" | "auditor" | "chair" | "expert" | "reader";
}

/** The id that the fixture gives. */
const idOf = (words: string): string =>
  createHash("md5")
    .update(words)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** References of open reviews: every eighth is edited by the chair, every fortieth, from the seventh, reviewed by the expert. */
const reviewOf = (number: number): string => `R-2098-${String(number).padStart(4, "0")}`;

/** Tokens of sessions; the officer is administrator too. */
export const SESSIONS: Readonly<Record<DeskPage["as"], string | undefined>> = {
  director: idOf("person 9999"),
  auditor: idOf("person 9998"),
  officer: idOf("person 9997"),
  chair: idOf("person 40"),
  expert: idOf("person 500"),
  reader: undefined,
};

const pages = (as: DeskPage["as"], ...list: readonly (readonly [name: string, path: (run: number) => string])[]): readonly DeskPage[] =>
  list.map(([name, path]) => ({ name, path, as }));

/** Every kind of page; those of one record and parts of lists ask for another one each time. */
export const DESK_PAGES: readonly DeskPage[] = [
  ...pages(
    "director",
    ["home", () => "/desk"],
    ["notices", () => "/desk/notices"],
    ["cases", (run) => `/desk/cases?show=all&page=${1 + run}`],
    ["cases to decide", () => "/desk/cases?show=to+decide"],
    ["one case", (run) => `/desk/cases/C-2098-${4 + run * 12}`],
    ["form of a case", () => "/desk/cases/new/approval"],
    ["one task", (run) => `/desk/tasks/${idOf(`task ${10 + run * 10}`)}`],
    ["bodies", () => "/desk/bodies"],
    ["one body", (run) => `/desk/bodies/body-${17 + run}`],
    ["due", (run) => `/desk/due?show=all&page=${1 + (run % 20)}`],
    ["one obligation", (run) => `/desk/due/${idOf(`obligation ${1 + run * 7}`)}`],
    ["due rules", () => "/desk/due/rules"],
    ["work programmes", () => "/desk/programme?year=2099"],
    ["one work programme", (run) => `/desk/programme/${idOf(`work programme ${17 + run}`)}`],
    ["settings", () => "/desk/programme/settings"],
    ["risks", () => "/desk/programme/risks"],
    ["scale down", () => "/desk/programme/scale-down?available=100000&currency=USD"],
    ["reviews", (run) => `/desk/review?page=${1 + (run % 10)}`],
    ["reviews in a state", () => "/desk/review?state=revising"],
    ["one review", (run) => `/desk/review/${reviewOf(4 + run * 20)}`],
  ),
  ...pages(
    "officer",
    ["people", (run) => `/desk/people?page=${1 + run}`],
    ["people by name", (run) => `/desk/people?q=inv+person+00${run % 10}`],
    ["people by address", (run) => `/desk/people?q=p${10 + run}%40`],
    ["people of a body and a region", () => `/desk/people?body=${idOf("body 1")}&half=south`],
    ["one person", (run) => `/desk/people/${idOf(`person ${1 + run * 7}`)}`],
    ["duplicates", () => "/desk/people/duplicates"],
    ["organisations", () => "/desk/organisations"],
    ["one organisation", (run) => `/desk/organisations/${idOf(`organisation ${1 + run}`)}`],
    ["nominees", (run) => `/desk/bodies/body-20/nominate?q=person+00${run % 10}`],
  ),
  ...pages(
    "auditor",
    ["log", (run) => `/desk/log?before=${100_000 - run * 500}`],
    ["log of an action", () => "/desk/log?action=write-note"],
    ["log of a person", (run) => `/desk/log?actor=Invented+Person+${100 + run}`],
    ["log of a day", () => "/desk/log?day=2098-03-03"],
    ["log of a record", (run) => `/desk/log?object=C-2098-${1 + run}`],
    ["log that is empty", () => "/desk/log?object=person&action=decide-case"],
  ),
  ...pages(
    "chair",
    ["people", (run) => `/desk/people?page=${1 + (run % 40)}`],
    ["cases", () => "/desk/cases?show=all"],
    ["home", () => "/desk"],
    ["reviews handled", () => "/desk/review?part=handled"],
    ["one review handled", (run) => `/desk/review/${reviewOf(8 + (run % 24) * 40)}`],
    ["finder of reviewers", (run) => `/desk/review/${reviewOf(8 + (run % 24) * 40)}/reviewers`],
  ),
  ...pages(
    "expert",
    ["home", () => "/desk"],
    ["cases", () => "/desk/cases?show=all"],
    ["bodies", () => "/desk/bodies"],
    ["due", () => "/desk/due?show=bodies"],
    ["own record", () => "/desk/me"],
    ["own data", () => "/desk/me/data.json"],
    ["reviews", () => "/desk/review"],
    ["own invitation", (run) => `/desk/review/invitations/${idOf(`assignment 1 ${7 + (run % 24) * 40}`)}`],
  ),
  ...pages(
    "reader",
    ["partnership", () => "/partnership"],
    ["themes", () => "/themes"],
    ["one theme", (run) => `/themes/body-${4 + (run % 12)}`],
    ["bodies", () => "/bodies"],
    ["bodies of a day", () => "/bodies?on=2098-06-01"],
    ["one body", (run) => `/bodies/body-${17 + run}`],
    ["the programme's body", () => "/bodies/body-1"],
    ["people", (run) => `/people?page=${1 + run}`],
    ["people by name", (run) => `/people?q=person+00${run % 10}`],
    ["one person", (run) => `/people/invented-${3 + run * 3}`],
    ["organisations", () => "/organisations"],
    ["one organisation", (run) => `/organisations/institute-${1 + run}`],
    ["calendar of a month", (run) => `/calendar?year=2099&month=0${1 + (run % 9)}`],
    ["calendar of a year", () => "/calendar?year=2099&view=list"],
    ["calendar as a file", () => "/calendar.ics"],
    ["questions", (run) => `/questions?page=${1 + (run % 30)}`],
    ["one question", (run) => `/questions/Q-${1 + run}`],
  ),
];
