import { describe, expect, it } from "vitest";
import { FormTokens } from "./form-token.ts";

const START = Date.UTC(2026, 10, 22, 12);
const at = (milliseconds: number, secret = "secret"): FormTokens =>
  new FormTokens({
    secret: Buffer.from(secret),
    now: () => new Date(START + milliseconds),
    randomBytes: (count) => new Uint8Array(count).fill(7),
  });

describe("a form's token", () => {
  const token = at(0).issue();

  it.each([
    ["at once", 100, "early"],
    ["after four seconds", 4_000, undefined],
    ["after half a day less a minute", 12 * 3_600_000 - 60_000, undefined],
    ["after more than half a day", 12 * 3_600_000 + 1, "old"],
    ["from the future", -60_000, "old"],
  ])("%s", (_, later, fault) => expect(at(later).faultOf(token)).toBe(fault));

  it("is signed: another secret, time, number or signature is found out", () => {
    const [time, own, signature] = token.split(".") as [string, string, string];
    expect(at(4_000, "another").faultOf(token)).toBe("forged");
    for (const forged of [
      `${time.replace(/^./, "a")}.${own}.${signature}`,
      `${time}.AAAA.${signature}`,
      `${time}.${own}.`,
      `${time}.${own}`,
      "",
      "..",
      "a.b.c",
    ])
      expect(at(4_000).faultOf(forged), forged).toBe("forged");
  });

  it("is no token of another purpose signed with the same secret", () => {
    expect(token).not.toContain("question");
    expect(token.length).toBeLessThan(80);
  });
});
