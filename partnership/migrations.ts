import type { Migration } from "#store";
import { BODIES, WHO_DIRECTS } from "./bodies/bodies-migrations.ts";
import { CASES } from "./cases/cases-migrations.ts";
import { COMMISSION_CHOICE, COMMISSIONS } from "./commissions/commissions-migrations.ts";
import { DATA_RELEASES } from "./data-releases/data-releases-migrations.ts";
import { DESK } from "./desk/desk-migrations.ts";
import { GAP_STEPS, KNOWLEDGE_GAPS } from "./knowledge-gaps/gaps-migrations.ts";
import { OBLIGATIONS } from "./obligations/obligations-migrations.ts";
import { PEOPLE } from "./people/people-migrations.ts";
import { PROGRAMME, PROGRAMME_FORMS } from "./programme/programme-migrations.ts";
import { REVIEW } from "./review/review-migrations.ts";
import { VERSION_ERASURES, WORKS } from "./works/works-migrations.ts";

/** Tables of this room. Applied ones are never edited: a change is a new line. */
export const PARTNERSHIP_MIGRATIONS: readonly Migration[] = [
  { room: "partnership", number: 1, name: "people", sql: PEOPLE },
  { room: "partnership", number: 2, name: "bodies", sql: BODIES },
  { room: "partnership", number: 3, name: "programme", sql: PROGRAMME },
  { room: "partnership", number: 4, name: "cases", sql: CASES },
  { room: "partnership", number: 5, name: "obligations", sql: OBLIGATIONS },
  { room: "partnership", number: 6, name: "desk", sql: DESK },
  { room: "partnership", number: 7, name: "programme forms", sql: PROGRAMME_FORMS },
  { room: "partnership", number: 8, name: "works", sql: WORKS },
  { room: "partnership", number: 9, name: "knowledge gaps", sql: KNOWLEDGE_GAPS },
  { room: "partnership", number: 10, name: "commissions", sql: COMMISSIONS },
  { room: "partnership", number: 11, name: "review", sql: REVIEW },
  { room: "partnership", number: 12, name: "who directs", sql: WHO_DIRECTS },
  { room: "partnership", number: 13, name: "steps of knowledge gaps", sql: GAP_STEPS },
  { room: "partnership", number: 14, name: "choice of commissions", sql: COMMISSION_CHOICE },
  { room: "partnership", number: 17, name: "erasures in versions", sql: VERSION_ERASURES },
  { room: "partnership", number: 18, name: "releases of data in review", sql: DATA_RELEASES },
];
