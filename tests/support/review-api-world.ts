import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { loadPartnershipContract, type PartnershipOperation } from "#contract";
import type { TokenScope } from "../../server/accounts/token-scopes.ts";
import { DATAFLOWS } from "#observatory";
import type { PartnershipTables } from "#partnership";
import { filesOnDisk } from "#store";
import { inventIn } from "./invented-partnership.ts";
import { EVERY_SCOPE, openTestApi, type TestApi } from "./partnership-api.ts";
import { openTestSite, type TestSite } from "./partnership-site.ts";
import type { StoreKind } from "./test-store.ts";

export const NAMES = [
  "author",
  "coauthor",
  "editor",
  "reviewEditor",
  "organiser",
  "officer",
  "director",
  "auditor",
  "one",
  "two",
  "three",
  "four",
  "five",
  "asker",
  "rival",
  "stranger",
] as const;

export type Name = (typeof NAMES)[number];

/** What somebody sends to an operation of the API. */
interface Sent {
  readonly parts?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  readonly bytes?: Uint8Array;
  readonly version?: number;
  readonly scopes?: readonly TokenScope[];
}

/** An answer of the API, whole. */
export interface Told {
  readonly status: number;
  readonly text: string;
  readonly json: any;
}

/** An invented partnership whose people do everything by their tokens; what each of them was ever answered is kept. */
export interface ReviewApiWorld {
  readonly site: TestSite;
  readonly api: TestApi;
  readonly people: Readonly<Record<Name, string>>;
  /** Id and words of the names of people: none of them may stand in an answer to somebody who is not to know them. */
  readonly wordsOf: (names: readonly Name[]) => readonly string[];
  /** Everything that somebody was answered so far. */
  readonly told: (name: Name) => string;
  /** Asks, whatever comes of it; an answer is held against the shapes of the description. */
  readonly ask: (operation: PartnershipOperation, name: Name | "reader", sent?: Sent) => Promise<Told>;
  /** Asks, and gives what was answered; fails where it was refused. */
  readonly get: (operation: PartnershipOperation, name: Name | "reader", sent?: Sent) => Promise<any>;
  /** Operations that changed something. */
  readonly made: ReadonlySet<PartnershipOperation>;
  readonly remove: () => Promise<void>;
}

const { PARTNERSHIP_PROMISES, problemShape } = await loadContract();

async function loadContract() {
  const { PARTNERSHIP_PROMISES: promises } = await loadPartnershipContract();
  const { problemShape: shape } = await import("../../contract/answers/problem.ts");
  return { PARTNERSHIP_PROMISES: promises, problemShape: shape };
}

const populate = async ({ database, surroundings }: TestSite): Promise<Readonly<Record<Name, string>>> => {
  const invented = inventIn(database, surroundings);
  const programme = await invented.body("programme", "programme");
  const management = await invented.body("management", "management", programme);
  const group = await invented.body("group", "group", programme);
  const theme = await invented.body("theme", "theme", programme);
  const tables = database.tables<PartnershipTables>();
  await tables.updateTable("partnership.body").set({ theme_id: theme }).where("id", "=", group).execute();
  const people = {} as Record<Name, string>;
  for (const name of NAMES) people[name] = await invented.person(`Zz${name.toLowerCase()} Madeup${name.toLowerCase()}`);
  const mandates = [
    ["editor", group, "chair"],
    ["reviewEditor", group, "co-chair"],
    ["organiser", management, "programme officer"],
    // Over the group too, whose commissions they plan.
    ["officer", programme, "programme officer"],
    ["director", management, "director"],
    ["auditor", programme, "auditor"],
    // The author reads the log, and follows reviews of others.
    ["author", management, "administrator"],
    ["author", programme, "auditor"],
  ] as const;
  for (const [name, body, role] of mandates) await invented.mandate(people[name], body, role);
  await tables.updateTable("partnership.person").set({ listed: true }).where("id", "in", [people.author, people.coauthor]).execute();
  return people;
};

export const openReviewApiWorld = async (kind: StoreKind): Promise<ReviewApiWorld> => {
  const site = await openTestSite(kind, []);
  const people = await populate(site);
  const releases = {
    newest: "2099.1",
    dataflows: DATAFLOWS,
    figureAt: () => ({ kind: "value", value: 1_234, unit: "PS", status: "A" }) as const,
    manifestHash: () => undefined,
  };
  const folder = await mkdtemp(join(tmpdir(), "knomad-review-files-"));
  const api = await openTestApi(site, { releases: () => releases, files: { files: filesOnDisk(folder), scanner: undefined } });
  const kept = new Map<Name, string[]>();
  const made = new Set<PartnershipOperation>();
  const ask: ReviewApiWorld["ask"] = async (
    operation,
    name,
    { parts = {}, query = "", body, bytes, version, scopes = EVERY_SCOPE } = {},
  ) => {
    const { method, path, answer } = PARTNERSHIP_PROMISES[operation];
    const address = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part]!) + query;
    const person = name === "reader" ? undefined : people[name];
    const headers = version === undefined ? {} : { "if-match": `"${version}"` };
    const sent =
      method === "get" ? {} : { method: method === "put" ? "PUT" : "POST", ...(bytes ? { bytes } : { body: body ?? {} }), headers };
    const answered = await api.ask(address, person, sent as Parameters<TestApi["ask"]>[2], scopes);
    const text = await answered.text();
    if (name !== "reader") kept.set(name, [...(kept.get(name) ?? []), text]);
    const json = text === "" ? undefined : JSON.parse(text);
    const shape = answered.status < 300 ? answer : problemShape;
    const fits = shape.safeParse(json);
    expect([operation, answered.status, fits.success ? "fits its shape" : fits.error.issues]).toEqual([
      operation,
      answered.status,
      "fits its shape",
    ]);
    if (answered.status < 300 && method !== "get") made.add(operation);
    return { status: answered.status, text, json };
  };
  return {
    site,
    api,
    people,
    made,
    ask,
    wordsOf: (names) => names.flatMap((name) => [people[name], `Zz${name.toLowerCase()}`, `Madeup${name.toLowerCase()}`]),
    told: (name) => (kept.get(name) ?? []).join("\n"),
    get: async (operation, name, sent) => {
      const { status, json } = await ask(operation, name, sent);
      expect([operation, name, status < 300 ? "done" : json]).toEqual([operation, name, "done"]);
      return json;
    },
    remove: async () => {
      await site.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
