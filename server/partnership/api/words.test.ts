import { expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { BODY_KINDS, CHARTER_KINDS, DECLARED_TIES, DUE_STATES, ORGANISATION_KINDS, ROLE_NAMES, SEAT_RULES, SECTORS } from "#partnership";
import { partnershipTexts } from "#web";
import { TOKEN_SCOPES } from "../../accounts/token-scopes.ts";

const { ALL_PARTNERSHIP_PROMISES, WORDS } = await loadPartnershipContract();

it.each<[string, readonly string[], readonly string[]]>([
  ["kinds of body", WORDS.bodyKinds, BODY_KINDS],
  ["roles", WORDS.roles, ROLE_NAMES],
  ["links of bodies", WORDS.links, Object.keys(partnershipTexts.bodiesDesk.linkKinds)],
  ["charters", WORDS.charters, CHARTER_KINDS],
  ["rules of seats", WORDS.seatRules, SEAT_RULES],
  ["how obligations stand", WORDS.dueStates, DUE_STATES],
  ["kinds of organisation", WORDS.organisationKinds, ORGANISATION_KINDS],
  ["sectors", WORDS.sectors, SECTORS],
  ["ties", WORDS.ties, DECLARED_TIES],
])("the contract has the words of the partnership: %s", (_, promised, kept) => {
  expect(promised.toSorted()).toEqual([...kept].toSorted());
});

it("scopes that addresses ask for are scopes of tokens, and each scope opens an address", () => {
  const asked = new Set(ALL_PARTNERSHIP_PROMISES.flatMap(([, { scopes }]) => scopes).filter((scope) => scope !== "*"));
  expect([...asked].toSorted()).toEqual(Object.keys(TOKEN_SCOPES).toSorted());
});
