import { expect, it } from "vitest";
import { ASSUMED_ZEROS, assumedZeroOf } from "./assumed-zeros.ts";

it("a pair is assumed to be zero both ways, with a reason", () => {
  expect(ASSUMED_ZEROS.map(({ areas }) => areas.join("–"))).toEqual(["IND–PAK", "ISR–LBN", "ARM–AZE"]);
  for (const zero of ASSUMED_ZEROS) {
    const [one, other] = zero.areas;
    expect([assumedZeroOf(one, other), assumedZeroOf(other, one)]).toEqual([zero, zero]);
    expect(zero.reason).not.toBe("");
  }
});

it("no other pair is, nor an area with itself", () => {
  expect([assumedZeroOf("IND", "LBN"), assumedZeroOf("IND", "IND"), assumedZeroOf("IND", "MEX")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
