import type { Migration } from "#store";
import { BODIES, WHO_DIRECTS } from "./bodies/bodies-migrations.ts";
import { CASES } from "./cases/cases-migrations.ts";
import { COMMISSION_CHOICE, COMMISSION_SIGNATURES, COMMISSIONS } from "./commissions/commissions-migrations.ts";
import { DATA_RELEASES } from "./data-releases/data-releases-migrations.ts";
import { DEBATE } from "./debate/debate-migrations.ts";
import { DESK } from "./desk/desk-migrations.ts";
import { GAP_STEPS, KNOWLEDGE_GAPS } from "./knowledge-gaps/gaps-migrations.ts";
import { LIBRARY } from "./library/library-migrations.ts";
import { LIBRARY_DOORS } from "./library-doors/library-doors-migrations.ts";
import { OBLIGATIONS } from "./obligations/obligations-migrations.ts";
import { PEOPLE } from "./people/people-migrations.ts";
import { POLICY_MENU } from "./policy-menu/policy-menu-migrations.ts";
import { PROGRAMME, PROGRAMME_FORMS } from "./programme/programme-migrations.ts";
import { APPEAL_INTERESTS, REVIEW } from "./review/review-migrations.ts";
import { CORRECTION_REQUESTS } from "./corrections/corrections-migrations.ts";
import { UPTAKE, UPTAKE_PROOFS } from "./uptake/uptake-migrations.ts";
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
  { room: "partnership", number: 19, name: "interests in appeals", sql: APPEAL_INTERESTS },
  { room: "partnership", number: 20, name: "signatures of commissions", sql: COMMISSION_SIGNATURES },
  { room: "partnership", number: 21, name: "library", sql: LIBRARY },
  { room: "partnership", number: 22, name: "doors of the library", sql: LIBRARY_DOORS },
  { room: "partnership", number: 23, name: "menu of policy choices", sql: POLICY_MENU },
  { room: "partnership", number: 24, name: "uptake", sql: UPTAKE },
  { room: "partnership", number: 25, name: "requests for a correction", sql: CORRECTION_REQUESTS },
  { room: "partnership", number: 26, name: "public debate", sql: DEBATE },
  { room: "partnership", number: 27, name: "proofs of uses", sql: UPTAKE_PROOFS },
];
