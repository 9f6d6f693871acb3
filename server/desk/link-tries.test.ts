import { expect, it } from "vitest";
import { Problem } from "#vocabulary";
import { LinkTries } from "./link-tries.ts";

it("links are opened so often by one client, and by another all the same", () => {
  const tries = new LinkTries();
  const from = (client: string, times: number): unknown => {
    try {
      for (let time = 0; time < times; time++) tries.count({ client });
      return "let through";
    } catch (error) {
      return error instanceof Problem ? error.code : error;
    }
  };
  expect(from("192.0.2.7", 250)).toBe("let through");
  expect(from("192.0.2.7", 100)).toBe("too-many-attempts");
  expect(from("192.0.2.8", 250)).toBe("let through");
});
