import { describe, expect, it } from "vitest";
import { changeState, currentState, parseStates, wordsOfState, type StateEntry } from "./states.ts";

const draft: readonly StateEntry[] = [{ state: "draft", on: "2099-01-01" }];
const frozen = changeState("r", draft, { state: "frozen", on: "2099-01-02" });

describe("changeState", () => {
  it("goes from draft to frozen to published to withdrawn, and only adds", () => {
    const published = changeState("r", frozen, { state: "published", on: "2099-01-03" });
    const withdrawn = changeState("r", published, { state: "withdrawn", on: "2099-01-04", reason: "a wrong table" });
    expect(withdrawn.map(({ state }) => state)).toEqual(["draft", "frozen", "published", "withdrawn"]);
    expect(draft.length).toBe(1);
  });

  it("refuses every other way, and a withdrawal without a reason", () => {
    expect(() => changeState("r", draft, { state: "published", on: "2099-01-02" })).toThrowError(
      expect.objectContaining({ code: "release-state-refused", remedy: "From draft a release can become: frozen." }),
    );
    expect(() => changeState("r", frozen, { state: "draft", on: "2099-01-03" })).toThrow(/cannot become draft/);
    expect(() => changeState("r", frozen, { state: "withdrawn", on: "2099-01-03", reason: " " })).toThrowError(
      expect.objectContaining({ code: "release-state-reason-missing" }),
    );
  });
});

it("says where a release stands in words", () => {
  expect(wordsOfState(currentState(frozen))).toBe("frozen, not yet peer reviewed");
  expect(wordsOfState({ state: "withdrawn", on: "2099-01-04", reason: "a wrong table" })).toBe("withdrawn: a wrong table");
});

it("refuses a file that is no list of states", () => {
  expect(parseStates('[{"state":"draft","on":"2099-01-01"}]', "r")).toEqual(draft);
  for (const text of ["", "[]", "{}", '[{"state":"lost","on":"2099-01-01"}]', "[null]"]) {
    expect(() => parseStates(text, "r")).toThrowError(expect.objectContaining({ code: "release-damaged" }));
  }
});
