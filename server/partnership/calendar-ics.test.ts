import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarFile, type CalendarEntry } from "./calendar-ics.ts";

const ENTRY: CalendarEntry = {
  uid: "1@obligation.knomad",
  from: "2099-02-27",
  until: "2099-02-28",
  summary: "Report",
  description: "due",
  href: "/calendar",
};
const WITH = { name: "Invented", address: "http://localhost", now: new Date("2099-01-02T03:04:05.678Z") };

/** Lines as RFC 5545 has them joined again, and a text as it was before it was written into one. */
const unfolded = (file: string): readonly string[] => file.replaceAll("\r\n ", "").split("\r\n");
const read = (words: string): string => words.replaceAll(/\\(.)/g, (_, mark: string) => (mark === "n" ? "\n" : mark));
const valueOf = (file: string, name: string): string =>
  read(
    unfolded(file)
      .find((line) => line.startsWith(`${name}:`))!
      .slice(name.length + 1),
  );

it("whole days end on the day after", () => {
  const lines = unfolded(calendarFile([ENTRY], WITH));
  expect(lines).toContain("DTSTART;VALUE=DATE:20990227");
  expect(lines).toContain("DTEND;VALUE=DATE:20990301");
  expect(lines).toContain("DTSTAMP:20990102T030405Z");
  expect(lines).toContain("URL;VALUE=URI:http://localhost/calendar");
});

it("any text comes back as it was, in lines of at most 75 bytes that cut no character", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replaceAll(/\p{Cc}|\p{Cs}/gu, ""));
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 3 }), (summary, lines) => {
      const description = lines.join("\n");
      const file = calendarFile([{ ...ENTRY, summary, description }], WITH);
      for (const line of file.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Cs}/u);
      }
      expect(valueOf(file, "SUMMARY")).toBe(summary);
      expect(valueOf(file, "DESCRIPTION")).toBe(description);
    }),
    { numRuns: 300 },
  );
});

it("marks that no line may have are left out", () => {
  expect(valueOf(calendarFile([{ ...ENTRY, summary: "a\u0000b\u0007c\r\nd; e, f\\g" }], WITH), "SUMMARY")).toBe("abc\nd; e, f\\g");
});
