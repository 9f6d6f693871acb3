import { describe, expect, it } from "vitest";
import { carriesValue, OBSERVATION_STATUS, type ObservationStatus } from "./observation-status.ts";

describe("observation status", () => {
  it("keeps absence apart from a number", () => {
    const absent = (Object.keys(OBSERVATION_STATUS) as ObservationStatus[]).filter((status) => !carriesValue(status));
    expect(absent).toEqual(["L", "M", "N", "O", "Q"]);
  });
});
