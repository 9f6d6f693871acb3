import { describe, expect, it } from "vitest";
import { messagesFor } from "../messages/messages.ts";
import { absent, figure } from "../testing.ts";
import { aboutFigure, figureWords, fullWords } from "./figure-words.ts";
import { formatPeriod } from "./format-period.ts";

const en = messagesFor("en");
const reported = { status: "A", method: "REPORTED" } as const;

describe("a figure in words", () => {
  it.each([
    [figure(11_164_917), "about 11.2 million"],
    [figure(468_123), "about 468 thousand"],
    [figure(12_345), "about 12,300"],
    [figure(812), "about 812"],
    [figure(9), "fewer than 10"],
    [figure(1_056_000_000, { unit: "USD" }), "about US$1.06 billion"],
    [figure(4.2049, { unit: "PT" }), "4.2%"],
    [figure(0.049, { unit: "PT" }), "less than 0.1%"],
    [figure(-1.28, { unit: "PT" }), "−1.3%"],
    [figure(-0.03, { unit: "PT" }), "0.0%"],
    [figure(-12_345, { unit: "USD" }), "−US$12,300"],
    [figure(-468_123), "−468 thousand"],
    [figure(9, reported), "9"],
    [figure(468_123, reported), "468 thousand"],
  ])("%#: has at most three significant figures, and says that it is an estimate", (one, words) => {
    expect(aboutFigure(one, en)).toBe(words);
  });

  it("keeps zero, an assumed zero and the kinds of absence apart", () => {
    expect(figureWords(figure(0, reported), en)).toBe("0");
    expect(figureWords(figure(0, { method: "ASSUMED_ZERO" }), en)).toBe("assumed zero");
    expect(figureWords(absent(), en)).toBe("not listed by the source");
    expect(figureWords(absent({ status: "O" }), en)).toBe("not reported");
    expect(figureWords(absent({ status: "Q" }), en)).toBe("suppressed by the source");
  });

  it("has the whole value behind it", () => {
    expect(fullWords(figure(468_123), en)).toBe("468,123 people, 2024, estimate");
    expect(fullWords(figure(63_650_699_000, { unit: "USD", period: "2023" }), en)).toBe("US$63,650,699,000, 2023, estimate");
  });

  it("speaks of quarters in words", () => expect(formatPeriod("2020-Q3", en)).toBe("third quarter of 2020"));
});
