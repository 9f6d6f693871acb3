import { Hono } from "hono";
import { expect, it } from "vitest";
import { Problem } from "#vocabulary";
import { FRAME } from "../../tests/support/frame.ts";
import { answerProblem } from "./problem-answer.ts";

const ask = (problem: Problem, accept: string): Response | Promise<Response> =>
  new Hono().get("/desk", (c) => answerProblem(c, problem, FRAME)).request("/desk", { headers: { accept } });

it.each(["text/html", "application/json"])("says when to ask again while the records cannot be opened, to %s", async (accept) => {
  const answer = await ask(new Problem("records-not-open", { reason: "store-in-use" }), accept);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("30");
  expect(await answer.text()).toContain("store-in-use");
  expect((await ask(new Problem("not-allowed", { reason: "a reason" }), accept)).headers.has("retry-after")).toBe(false);
});
