import { describe, expect, it } from "vitest";
import { PAGE_ROUTES } from "../../server/routes/index.ts";
import { bundledApp } from "../../server/testing.ts";
import { GOT_KINDS, PAGE_KINDS } from "./page-kinds.ts";

const { app } = bundledApp();

describe("the list of kinds of pages", () => {
  it("has an example of every page of the site", () => {
    const shown = new Set(PAGE_KINDS.map(({ route }) => route));
    expect(PAGE_ROUTES.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
  });

  it("calls each kind otherwise", () => {
    expect(new Set(PAGE_KINDS.map(({ name }) => name)).size).toBe(PAGE_KINDS.length);
  });

  it.each(GOT_KINDS)("$name is answered as it says", async ({ address, status = 200 }) => {
    const answer = await app.request(address, { headers: { accept: "text/html" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([status, null]);
    expect(answer.headers.get("content-type")).toContain("text/html");
  });
});
