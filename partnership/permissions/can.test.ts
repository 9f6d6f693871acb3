import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTION_NAMES, type Action } from "./actions.ts";
import { can, THE_PROGRAMME, type Subject } from "./can.ts";
import { reachOf } from "./reach.ts";
import { ROLE_NAMES, ROLES, type Role } from "./roles.ts";
import { PUBLIC, type Standing } from "./standing.ts";

/**
 * Who may do what, written out by hand from the design and not from the grants: a permission that changes has to be changed here too.
 * First those who may everywhere, then those who may in the body of their mandate and in bodies below it.
 */
const TABLE: Record<Action, readonly [everywhere: readonly Role[], inBody: readonly Role[]]> = {
  "see-desk": [[], []],
  "see-private-details": [
    ["director", "alternate", "programme officer", "administrative officer", "auditor"],
    ["chair", "co-chair"],
  ],
  "change-person": [["administrative officer"], []],
  "change-own-record": [[], []],
  "merge-people": [["administrative officer"], []],
  "change-organisation": [["director", "administrative officer"], []],
  "open-body": [["director", "administrative officer"], []],
  "keep-series": [["director", "administrative officer"], []],
  "write-charter": [["administrative officer"], ["chair", "co-chair"]],
  "change-composition": [["director", "administrative officer"], []],
  nominate: [
    ["director", "administrative officer"],
    ["programme officer", "chair", "co-chair"],
  ],
  "refer-expert": [[], ["chair", "co-chair", "expert"]],
  "confirm-mandate": [["director"], []],
  "end-mandate": [["director"], []],
  "change-programme": [["director", "administrator"], []],
  "resign-mandate": [[], []],
  "see-body": [
    ["director", "alternate", "programme officer", "administrative officer", "auditor", "administrator"],
    ["chair", "co-chair", "expert", "member", "donor representative"],
  ],
  "see-programme": [["director", "alternate", "programme officer", "administrative officer", "auditor", "administrator"], []],
  "record-absence": [["director"], []],
  "declare-contribution": [["director", "administrative officer"], []],
  "activate-theme": [["director"], []],
  "assess-risk": [["director", "alternate", "programme officer", "administrative officer"], []],
  "write-work-programme": [[], ["programme officer", "chair", "co-chair"]],
  "approve-work-programme": [["director"], []],
  "monitor-work-programme": [[], ["programme officer", "chair", "co-chair"]],
  "meet-obligation": [
    ["director", "alternate", "programme officer", "administrative officer"],
    ["chair", "co-chair"],
  ],
  "waive-obligation": [["director"], []],
  "open-case": [[], []],
  "see-case": [
    ["director", "alternate", "programme officer", "administrative officer", "auditor"],
    ["chair", "co-chair", "expert", "member", "donor representative"],
  ],
  "note-in-case": [
    ["director", "alternate", "programme officer", "administrative officer"],
    ["chair", "co-chair", "expert", "member", "donor representative"],
  ],
  "answer-task": [
    ["director", "alternate", "programme officer", "administrative officer"],
    ["chair", "co-chair", "expert", "member", "donor representative"],
  ],
  "decide-case": [["director"], ["programme officer", "chair"]],
  "approve-activity": [["director"], []],
  "open-work": [[], []],
  "see-draft": [[], []],
  "write-work": [[], []],
  "begin-data-release": [["programme officer", "administrative officer"], []],
  "sign-change": [["director", "programme officer"], []],
  "handle-submission": [["programme officer"], ["chair", "co-chair", "expert"]],
  "appoint-editor": [["director", "programme officer"], []],
  "see-review": [["director", "alternate", "programme officer", "auditor"], []],
  "audit-review": [["auditor"], []],
  "check-policy-use": [["programme officer"], []],
  "release-work": [["director"], []],
  "plan-commission": [[], ["programme officer", "chair", "co-chair"]],
  "see-commission": [
    ["director", "alternate", "programme officer", "administrative officer", "auditor"],
    ["chair", "co-chair"],
  ],
  "sign-commission": [["director", "administrative officer"], []],
  "propose-gap": [[], []],
  "see-gap": [
    ["director", "alternate", "programme officer", "administrative officer", "auditor"],
    ["chair", "co-chair", "expert", "member"],
  ],
  "triage-gap": [
    ["director", "programme officer"],
    ["chair", "co-chair"],
  ],
  "take-stock": [
    ["director", "programme officer"],
    ["chair", "co-chair", "expert"],
  ],
  "see-choice": [
    ["director", "alternate", "programme officer", "administrative officer", "auditor"],
    ["chair", "co-chair", "expert", "member"],
  ],
  "propose-choice": [["director"], ["chair", "co-chair", "expert", "programme officer"]],
  "appoint-appraisers": [["director"], ["chair"]],
  "withdraw-choice": [["director"], ["chair"]],
  "verify-uptake": [
    ["director", "programme officer"],
    ["chair", "co-chair"],
  ],
  "moderate-debate": [
    ["director", "programme officer"],
    ["chair", "co-chair"],
  ],
  "keep-choice-lists": [["director", "administrative officer"], []],
  "answer-reader": [["director", "alternate", "programme officer", "administrative officer"], []],
  "invite-account": [["administrative officer", "administrator"], []],
  "issue-token": [["administrator"], []],
  "read-log": [["auditor", "administrator"], []],
  "read-accounts": [["director", "alternate", "programme officer", "administrative officer", "auditor"], []],
};
/** What those who hold these roles in a committee may besides: B11. */
const IN_COMMITTEE: readonly Role[] = ["chair", "member"];
const READ_BY_THE_COMMITTEE: readonly Action[] = ["read-accounts", "see-programme"];
/** What an alternate may in the director's place: where a director has an interest, and while one is away. */
const IN_DIRECTORS_PLACE: readonly Action[] = [
  "confirm-mandate",
  "end-mandate",
  "decide-case",
  "approve-activity",
  "approve-work-programme",
  "waive-obligation",
  "activate-theme",
  "change-programme",
  "release-work",
  "sign-commission",
  "appoint-appraisers",
  "withdraw-choice",
  "moderate-debate",
];
const OF_ONESELF: readonly Action[] = ["change-own-record", "resign-mandate", "see-draft", "write-work"];
/** As long as nobody is director, the administrator does these too. */
const BEFORE_A_DIRECTOR: readonly Action[] = ["open-body", "change-composition", "nominate", "confirm-mandate"];
const WITH_AN_ACCOUNT: readonly Action[] = ["see-desk", "open-case", "open-work", "propose-gap"];

const ME = "me";
const SUBJECTS: Readonly<Record<string, Subject>> = {
  "own body": { bodies: ["own", "programme"] },
  "child body": { bodies: ["child", "own", "programme"] },
  "sibling body": { bodies: ["sibling", "programme"] },
  "body above": { bodies: ["programme"] },
  "the programme": THE_PROGRAMME,
  "own record": { bodies: [], ownerId: ME },
  "somebody else's record": { bodies: [], ownerId: "somebody" },
  "what concerns the director": { bodies: ["own", "programme"], concerns: ["the director"] },
};
const WITHIN = ["own body", "child body", "what concerns the director"];

const holding = (role: Role, bodyKind: string, { directed, away }: { directed: boolean; away: boolean }): Standing => ({
  personId: ME,
  mandates: [{ id: "1", role, bodyId: "own", bodyKind }],
  directed,
  directors: directed ? ["the director"] : [],
  away,
});

const expected = ({ mandates: [held], directed, away }: Standing, action: Action, scope: string): boolean => {
  const { role, bodyKind } = held!;
  if (WITH_AN_ACCOUNT.includes(action)) return true;
  if (OF_ONESELF.includes(action)) return scope === "own record";
  if (READ_BY_THE_COMMITTEE.includes(action) && bodyKind === "committee" && IN_COMMITTEE.includes(role)) return true;
  if (role === "alternate" && IN_DIRECTORS_PLACE.includes(action))
    return away === true || (directed === true && scope === "what concerns the director");
  if (role === "administrator" && !directed && BEFORE_A_DIRECTOR.includes(action)) return true;
  const [everywhere, inBody] = TABLE[action];
  return everywhere.includes(role) || (inBody.includes(role) && WITHIN.includes(scope));
};

describe("who may do what", () => {
  const cells = ROLE_NAMES.flatMap((role) =>
    ROLES[role].heldIn.flatMap((kind) =>
      [true, false].flatMap((directed) => [true, false].map((away) => holding(role, kind, { directed, away }))),
    ),
  );

  it("is as written by hand for every role, kind of body, action and scope", () => {
    const wrong = cells.flatMap((standing) =>
      ACTION_NAMES.flatMap((action) =>
        Object.entries(SUBJECTS).flatMap(([scope, subject]) =>
          can(standing, action, subject).allowed === expected(standing, action, scope)
            ? []
            : [`${standing.mandates[0]!.role} in ${standing.mandates[0]!.bodyKind}, ${action}, ${scope}`],
        ),
      ),
    );
    expect(wrong).toEqual([]);
    expect(cells.length * ACTION_NAMES.length * Object.keys(SUBJECTS).length).toBeGreaterThan(5_000);
  });

  it("lets an account without a mandate do what accounts may, and a reader nothing", () => {
    for (const action of ACTION_NAMES)
      for (const [scope, subject] of Object.entries(SUBJECTS)) {
        const mine = WITH_AN_ACCOUNT.includes(action) || (OF_ONESELF.includes(action) && scope === "own record");
        expect([action, scope, can({ personId: ME, mandates: [] }, action, subject).allowed]).toEqual([action, scope, mine]);
        expect(can(PUBLIC, action, subject).allowed).toBe(false);
      }
  });

  it("lets nobody decide in the own cause or read a case about themselves, whatever they hold", () => {
    const stopped: readonly Action[] = [
      "decide-case",
      "confirm-mandate",
      "refer-expert",
      "approve-activity",
      "approve-work-programme",
      "waive-obligation",
      "answer-reader",
      "handle-submission",
      "appoint-editor",
      "check-policy-use",
      "release-work",
      "sign-change",
      "plan-commission",
      "see-commission",
      "sign-commission",
      "verify-uptake",
      "moderate-debate",
      "see-case",
      "see-review",
      "audit-review",
    ];
    const everything: Standing = {
      personId: ME,
      mandates: ROLE_NAMES.map((role) => ({ id: role, role, bodyId: "own", bodyKind: "management" })),
    };
    for (const action of stopped) {
      expect([action, can(everything, action, { bodies: ["own"], concerns: [ME] }).allowed]).toEqual([action, false]);
      expect([action, can(everything, action, { bodies: ["own"], concerns: ["somebody"] }).allowed]).toEqual([action, true]);
    }
  });

  it("adds up: what several mandates allow is what each of them allows, and lists say the same", () => {
    const bodies = ["own", "child", "sibling", "programme"];
    const kinds = ["committee", "group", "management", "programme", "donors"];
    const mandates = fc.array(
      fc.record({
        id: fc.uuid(),
        role: fc.constantFrom(...ROLE_NAMES),
        bodyId: fc.constantFrom(...bodies),
        bodyKind: fc.constantFrom(...kinds),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        mandates,
        fc.record({ directed: fc.boolean(), away: fc.boolean() }),
        fc.constantFrom(...ACTION_NAMES),
        fc.constantFrom(...Object.values(SUBJECTS)),
        (held, facts, action, subject) => {
          const around = { ...facts, directors: facts.directed ? ["the director"] : [] };
          const standing = { personId: ME, mandates: held, ...around };
          const alone = [[], ...held.map((one) => [one])].map((some) => can({ personId: ME, mandates: some, ...around }, action, subject));
          expect(can(standing, action, subject).allowed).toBe(alone.some(({ allowed }) => allowed));
          const reach = reachOf(standing, action);
          if (subject.ownerId === undefined && subject.concerns === undefined && !OF_ONESELF.includes(action))
            expect(can(standing, action, subject).allowed).toBe(
              reach === "everywhere" || reach.some((body) => subject.bodies.includes(body)),
            );
        },
      ),
    );
  });
});
