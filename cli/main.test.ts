import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "#observatory";
import { COMMANDS, GROUPS } from "./commands/index.ts";
import { FORMAT_IDS } from "./formats-in-help.ts";
import { Invocation } from "./invocation.ts";
import { placesOf } from "./places.ts";
import { processTerminal } from "./process-terminal.ts";
import { run } from "./testing.ts";

const terminal = processTerminal();
const invocation = new Invocation(terminal, placesOf(terminal));
const commands = [
  ...GROUPS.flatMap(({ name, commands: list }) => list.map((make) => [name, make] as const)),
  ...COMMANDS.map((make) => ["", make] as const),
].map(([group, make]) => [...(group ? [group] : []), make(invocation).name()]);

describe("main", () => {
  it("prints help, version and the exit codes on stdout", async () => {
    const help = await run(["--help"]);
    expect(help.code).toBe(0);
    expect(help.err).toBe("");
    expect(help.out).toMatch(/sources[\s\S]*release[\s\S]*query[\s\S]*Exit codes:\n {2}0 {2}done/);
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each(commands)("shows examples in the help of %s %s", async (...words) => {
    const { code, out } = await run([...words.filter((word) => word !== undefined), "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  $ npx knomad ${words.filter((word) => word !== undefined).join(" ")}`);
  });

  it.each([
    [["relase"], "Did you mean release?"],
    [[], "Usage: knomad"],
    [["release"], "Usage: knomad release"],
    [["release", "build"], "--frozen-on 2026-11-30"],
    [["release", "build", "--frozen-on", "2026-02-30"], "Write a day as 2026-11-30."],
    [["release", "build", "--frozen-on", "2026-11-30", "--id", "../x"], "Write letters, digits"],
    [["release", "withdraw", "x", "--on", "2026-11-30"], "--reason"],
    [["query", "DF_X", "--last", "0"], "Write a whole number from 1."],
    [["serve", "--port", "70000"], "Write a port"],
  ])("ends with 2 for %j and writes nothing to stdout", async (argv, words) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  it("refuses a PORT that is none", async () => {
    const { code, err } = await run(["serve"], { environment: { PORT: "http" } });
    expect(code).toBe(2);
    expect(err).toContain('PORT is "http"');
  });

  it("prints a coded problem with the way out and no stack, and ends with 3", async () => {
    const { code, out, err } = await run(["sources", "check", "nobody"]);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^no-such-source: There is no source nobody\.\n {2}Sources: .*undesa/);
    expect(err).not.toContain("at ");
    expect((await run(["--debug", "sources", "check", "nobody"])).err).toMatch(/\n {4}at /);
  });

  it("ends well when nobody reads any more", async () => {
    expect((await run(["sources", "list"], { closesAfter: 0 })).code).toBe(0);
  });

  it("lists the export formats there are in its help", () => {
    expect(FORMAT_IDS).toEqual(EXPORT_FORMATS.map(({ id }) => id));
  });
});
