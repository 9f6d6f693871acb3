import type { Migration } from "#store";
import { BODIES } from "./bodies/bodies-migrations.ts";
import { CASES } from "./cases/cases-migrations.ts";
import { DESK } from "./desk/desk-migrations.ts";
import { OBLIGATIONS } from "./obligations/obligations-migrations.ts";
import { PEOPLE } from "./people/people-migrations.ts";
import { PROGRAMME } from "./programme/programme-migrations.ts";

/** Tables of this room. Applied ones are never edited: a change is a new line. */
export const PARTNERSHIP_MIGRATIONS: readonly Migration[] = [
  { room: "partnership", number: 1, name: "people", sql: PEOPLE },
  { room: "partnership", number: 2, name: "bodies", sql: BODIES },
  { room: "partnership", number: 3, name: "programme", sql: PROGRAMME },
  { room: "partnership", number: 4, name: "cases", sql: CASES },
  { room: "partnership", number: 5, name: "obligations", sql: OBLIGATIONS },
  { room: "partnership", number: 6, name: "desk", sql: DESK },
];
