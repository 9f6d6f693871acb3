import { describe, expect, it } from "vitest";
import { citationLine, type CitedVersion } from "./cite-work.ts";

const cited = (names: readonly string[], more: { readonly kind?: string; readonly title?: string } = {}): CitedVersion =>
  ({
    work: { kind: more.kind ?? "working-paper", reference: "W-2026-4" },
    version: { number: 2, title: more.title ?? "Invented moves" },
    contributors: names.map((name) => ({ name })),
    publishedOn: "2026-11-22",
    address: "https://example.org/library/invented-moves/v/2",
    siteName: "Invented Partnership",
  }) as unknown as CitedVersion;

describe("how to cite a work, in APA's form of reports", () => {
  it("names authors, year, title, number and version, publisher and address", () => {
    expect(citationLine(cited(["Zoe Invented"]))).toBe(
      "Zoe Invented. (2026). Invented moves (Working paper No. W-2026-4, Version 2). Invented Partnership. https://example.org/library/invented-moves/v/2",
    );
  });

  it("joins two authors with an ampersand, and leaves out those between the first nineteen and the last of many", () => {
    expect(citationLine(cited(["Zoe Invented", "Ali Invented Jr."]))).toMatch(/^Zoe Invented, & Ali Invented Jr\. \(2026\)\. /);
    const many = Array.from({ length: 21 }, (_, place) => `Author ${place + 1}`);
    expect(citationLine(cited(many.slice(0, 20)))).toContain("Author 19, & Author 20. (2026)");
    expect(citationLine(cited(many))).toContain("Author 18, Author 19, … Author 21. (2026)");
  });

  it("names the publisher once where it is the author too, and says that data are a data set", () => {
    expect(citationLine(cited([], { kind: "data-release", title: "How many?" }))).toBe(
      "Invented Partnership. (2026). How many? (Data release No. W-2026-4, Version 2) [Data set]. https://example.org/library/invented-moves/v/2",
    );
  });
});
