import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as corridors from "./corridor.ts";

const mexicoToUnitedStates = { origin: "MEX", destination: "USA" };

describe("the corridor MEX → USA", () => {
  it("has its stock under the United States, counted by origin Mexico", () =>
    expect(corridors.stockKey(mexicoToUnitedStates)).toEqual({ REF_AREA: "USA", COUNTERPART_AREA: "MEX" }));

  it("has its remittances under Mexico, which receives what the United States send", () =>
    expect(corridors.remittanceKey(mexicoToUnitedStates)).toEqual({ REF_AREA: "MEX", COUNTERPART_AREA: "USA" }));

  it("carries money from the United States to Mexico", () => {
    expect(corridors.moneyDirection(mexicoToUnitedStates)).toEqual({ sending: "USA", receiving: "MEX" });
    expect(corridors.corridorOfMoney("USA", "MEX")).toEqual(mexicoToUnitedStates);
  });

  it("is written MEX-USA", () => {
    expect(corridors.formatCorridor(mexicoToUnitedStates)).toBe("MEX-USA");
    expect(corridors.parseCorridor("MEX-USA")).toEqual(mexicoToUnitedStates);
    expect(corridors.parseCorridor("mex-usa")).toEqual(mexicoToUnitedStates);
    expect(corridors.parseCorridor("USA-MEX")).not.toEqual(mexicoToUnitedStates);
  });

  it("takes groups as ends", () => expect(corridors.parseCorridor("002-LLDC")).toEqual({ origin: "002", destination: "LLDC" }));

  it.each(["", "MEX", "MEX-", "MEX-USA-CAN", "MEX→USA", "MEX USA", "MEX-USA ", "ME-US", "USA-USA"])("is not written %j", (text) =>
    expect(() => corridors.parseCorridor(text)).toThrow("not a corridor"),
  );
});

describe("keys and corridors", () => {
  const area = fc.constantFrom("MEX", "USA", "IND", "ARE", "002", "OTH");
  const corridor = fc
    .tuple(area, area)
    .filter(([a, b]) => a !== b)
    .map(([origin, destination]) => ({ origin, destination }));

  it("lead back to each other", () => {
    fc.assert(
      fc.property(corridor, (one) => {
        expect(corridors.corridorOfStock(corridors.stockKey(one))).toEqual(one);
        expect(corridors.corridorOfRemittance(corridors.remittanceKey(one))).toEqual(one);
        expect(corridors.parseCorridor(corridors.formatCorridor(one))).toEqual(one);
        const { sending, receiving } = corridors.moneyDirection(one);
        expect(corridors.corridorOfMoney(sending, receiving)).toEqual(one);
      }),
    );
  });

  it("a stock key read as a remittance key gives the corridor the other way round", () => {
    fc.assert(
      fc.property(corridor, (one) => {
        const misread = corridors.corridorOfRemittance(corridors.stockKey(one));
        expect(misread).toEqual(corridors.reverseCorridor(one));
        expect(misread).not.toEqual(one);
      }),
    );
  });

  it("leave their input alone", () => {
    const frozen = Object.freeze({ ...mexicoToUnitedStates });
    corridors.stockKey(frozen);
    corridors.reverseCorridor(frozen);
    expect(frozen).toEqual(mexicoToUnitedStates);
  });
});
