import { describe, expect, it } from "vitest";
import { ClientGone } from "./client-gone.ts";
import { Turns } from "./turns.ts";

const never = new AbortController().signal;

describe("turns", () => {
  it("are given one at a time, in the order in which they were asked for", async () => {
    const turns = new Turns(5);
    const said: string[] = [];
    const work = async (name: string): Promise<void> => {
      const pass = await turns.take(never);
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      pass();
    };
    await Promise.all([work("a"), work("b"), work("c")]);
    expect(said).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    (await turns.take(never))();
  });

  it("are refused when too many wait, with when to come again", async () => {
    const turns = new Turns(1);
    const pass = await turns.take(never);
    const second = turns.take(never);
    await expect(turns.take(never)).rejects.toMatchObject({ code: "busy", status: 503, values: { seconds: 5 } });
    pass();
    (await second)();
    (await turns.take(never))();
  });

  it("are left by who gives up, before or while waiting", async () => {
    const turns = new Turns(1);
    await expect(turns.take(AbortSignal.abort())).rejects.toThrow(ClientGone);
    const pass = await turns.take(never);
    const impatient = new AbortController();
    const waiting = turns.take(impatient.signal);
    impatient.abort();
    await expect(waiting).rejects.toThrow(ClientGone);
    const next = turns.take(never);
    pass();
    (await next)();
  });
});
