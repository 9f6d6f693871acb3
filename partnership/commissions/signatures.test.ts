import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase, readLog } from "#partnership";
import { openFiles, sweepFiles } from "#store";
import { Problem } from "#vocabulary";
import { DAY, openCommissionWorld, type CommissionWorld } from "../../tests/support/commission-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { hashOfTerms } from "./agreement-terms.ts";
import { milestonesOf } from "./milestone-records.ts";
import { signAtDesk, signCommission } from "./sign-actions.ts";
import { signaturesOf } from "./signature-records.ts";

const PNG = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"),
);

const refused = (code: string, words = ""): unknown => expect.toSatisfy((error: unknown) => codeOf(error, code, words));
const codeOf = (error: unknown, code: string, words: string): boolean =>
  error instanceof Problem && error.code === code && JSON.stringify([error.message, error.values]).includes(words);

describe.each(STORE_KINDS)("signatures under a commission on %s", (kind) => {
  let world: CommissionWorld;
  let folder = "";
  const today = (): string => world.surroundings.now().toISOString().slice(0, 10);
  const later = (days: number): string => new Date(world.surroundings.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const approved = async (): Promise<string> => {
    const id = await world.named("ada");
    const file = (await findCase(world.database, { reference: await world.ask(id) }))!;
    const decision = { outcome: "approved", reasons: "Invented reasons.", basis: "Invented terms.", fields: {} };
    await decideCase(await world.doing("director"), file, decision);
    return id;
  };
  const hashOf = async (id: string): Promise<string> => hashOfTerms(await world.find(id), await milestonesOf(world.database, [id]));
  const sign = async (id: string, by: string, side: "partnership" | "holder", hash?: string): Promise<boolean> =>
    signAtDesk(await world.doing(by), await world.at(id), side, hash ?? (await hashOf(id)));

  beforeAll(async () => {
    world = await openCommissionWorld(kind);
    folder = mkdtempSync(join(tmpdir(), "knomad-papers-"));
  }, 300_000);
  afterAll(async () => {
    await world.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("come from both sides at the desk, on the clock's day, and put it into force with the second", async () => {
    const id = await approved();
    expect(await sign(id, "ada", "holder")).toBe(false);
    expect(await world.find(id)).toMatchObject({ state: "approved", signedOn: null });
    world.surroundings.wait(2 * DAY);
    expect(await sign(id, "clerk", "partnership")).toBe(true);
    expect(await world.find(id)).toMatchObject({ state: "signed", signedOn: today() });
    const hash = await hashOf(id);
    expect(await signaturesOf(world.database, id)).toMatchObject([
      { side: "partnership", way: "desk", personName: "Invented clerk", termsHash: hash, signedOn: today() },
      { side: "holder", way: "desk", personName: "Invented ada", termsHash: hash, signedOn: later(-2) },
    ]);
    const { standing: reader } = await world.doing("director");
    const log = await readLog(
      world.database,
      { actor: "", object: id, action: "sign-commission", day: "" },
      { before: undefined, most: 9, details: true, reader },
    );
    expect(JSON.stringify(log)).toContain(hash);
    expect(log).toHaveLength(2);
  });

  it("are nobody's but the holder's and the partnership's, each once, and of the terms that were read", async () => {
    const id = await approved();
    await expect(sign(id, "clerk", "holder")).rejects.toEqual(refused("not-allowed", "only whoever holds it"));
    await expect(sign(id, "ada", "partnership")).rejects.toEqual(refused("not-allowed"));
    await expect(sign(id, "chair", "partnership")).rejects.toEqual(refused("not-allowed"));
    await expect(sign(id, "stranger", "holder")).rejects.toEqual(refused("no-such-commission"));
    await expect(sign(id, "ada", "holder", "0".repeat(64))).rejects.toEqual(refused("commission-refused", "read them again"));
    await sign(id, "ada", "holder");
    await expect(sign(id, "ada", "holder")).rejects.toEqual(refused("commission-refused", "signed already"));
    expect(await signaturesOf(world.database, id)).toHaveLength(1);
  });

  it("are refused before the approval, and of other terms than the other side's", async () => {
    const planned = await world.named("ada");
    await expect(sign(planned, "clerk", "partnership")).rejects.toEqual(refused("commission-refused"));
    const id = await approved();
    await sign(id, "clerk", "partnership");
    await world.database.tables<any>().updateTable("partnership.commission").set({ terms: "Other terms." }).where("id", "=", id).execute();
    await expect(sign(id, "ada", "holder")).rejects.toEqual(refused("commission-refused", "signed other terms"));
    expect((await world.find(id)).state).toBe("approved");
  });

  it("on paper are noted for the sides that have not signed, with the scan, which is kept from the sweep", async () => {
    const id = await approved();
    await sign(id, "ada", "holder");
    const files = openFiles({ folder });
    const around = { files, scanner: undefined };
    const clerk = await world.doing("clerk");
    const paper = (name: string, bytes: Uint8Array) => ({ sent: { name, bytes }, around });
    const days = { partnershipOn: today(), holderOn: "" };
    await expect(signCommission(clerk, await world.at(id), days, paper("a.txt", new TextEncoder().encode("words")))).rejects.toEqual(
      refused("upload-type"),
    );
    await expect(signCommission(await world.doing("ada"), await world.at(id), days, paper("a.png", PNG))).rejects.toEqual(
      refused("not-allowed"),
    );
    await expect(signCommission(clerk, await world.at(id), { partnershipOn: "", holderOn: "" })).rejects.toEqual(
      refused("bad-commission", "Write a day"),
    );
    await signCommission(clerk, await world.at(id), days, paper("C:\\scans\\signed.png", PNG));
    const [partnership, holder] = await signaturesOf(world.database, id);
    expect(partnership).toMatchObject({ way: "paper", file: { name: "signed.png", type: "image/png" } });
    expect(holder).toMatchObject({ way: "desk", file: undefined });
    await sweepFiles(files, world.database, new Date(Date.now() + 40 * DAY));
    const kept: Buffer[] = [];
    for await (const piece of (await files.get(partnership!.file!.hash)) as AsyncIterable<Buffer>) kept.push(piece);
    expect(Buffer.concat(kept).equals(Buffer.from(PNG))).toBe(true);
  });
});
