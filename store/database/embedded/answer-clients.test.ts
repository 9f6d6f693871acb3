import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerClients, type AnsweredClients } from "./answer-clients.ts";
import { readEmptyCluster } from "./empty-cluster.ts";

const int32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
};
const message = (letter: string, ...parts: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from(letter), int32(4 + body.length), body]);
};
const startup = Buffer.concat([int32(41), int32(196_608), Buffer.from("user\0postgres\0database\0postgres\0\0")]);
const parse = (text: string): Buffer => message("P", `\0${text}\0`, "\0\0");
/** One value for the statement that was parsed last, then the answer. */
const bindAndAsk = (value: string): Buffer =>
  Buffer.concat([
    message("B", "\0\0", "\0\0", "\0\u0001", int32(value.length), value, "\0\0"),
    message("D", "P\0"),
    message("E", "\0", int32(0)),
    message("S"),
  ]);

let folder: string;
let database: PGlite;
let clients: AnsweredClients;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "knomad-clients-"));
  const image = await readEmptyCluster();
  database = await PGlite.create(image ? { loadDataDir: image } : {});
  clients = await answerClients(database, join(folder, ".s.PGSQL.5432"), 20);
}, 300_000);
afterAll(async () => {
  await clients.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const open = async (): Promise<pg.Client> => {
  const client = new pg.Client({ host: folder, user: "postgres", database: "postgres" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
};

/** A connection without a library around it, so that a test decides when which bytes leave. */
const openRaw = async (): Promise<{ readonly socket: Socket; readonly until: (words: string) => Promise<string> }> => {
  const socket = connect(join(folder, ".s.PGSQL.5432"));
  let heard = "";
  const until = async (words: string): Promise<string> => {
    while (!heard.includes(words)) await new Promise((resolve) => socket.once("data", resolve));
    const all = heard;
    heard = "";
    return all;
  };
  socket.on("data", (bytes) => (heard += bytes.toString("latin1")));
  socket.write(startup);
  await until("Z\0\0\0\u0005I");
  return { socket, until };
};

describe("clients of the embedded database", () => {
  it("do not take each other's statements, however slowly a client speaks", async () => {
    const slow = await openRaw();
    const other = await open();
    slow.socket.write(parse("select 'slow ' || $1::text"));
    const [row] = (await other.query("select 'other ' || $1::text as words", ["one"])).rows;
    expect(row).toEqual({ words: "other one" });
    slow.socket.write(bindAndAsk("two"));
    expect(await slow.until("Z\0\0\0\u0005I")).toContain("slow two");
    slow.socket.destroy();
    await other.end();
  });

  it("wait for each other's transactions, and see none that its client left unfinished", async () => {
    const [first, second] = [await open(), await open()];
    await first.query("create table tried (n integer)");
    await first.query("begin");
    await first.query("insert into tried values ($1)", [1]);
    const waits = second.query("select count(*)::integer as there from tried");
    await first.query("insert into tried values ($1)", [2]);
    await first.query("commit");
    expect((await waits).rows).toEqual([{ there: 2 }]);
    await first.query("begin");
    await first.query("insert into tried values ($1)", [3]);
    const after = second.query("select count(*)::integer as there from tried");
    await first.end();
    expect((await after).rows).toEqual([{ there: 2 }]);
    await second.end();
  });

  it("are told what is wrong, and are answered on", async () => {
    const client = await open();
    await expect(client.query("select $1::integer", ["no number"])).rejects.toThrow("invalid input syntax");
    await expect(client.query("selekt")).rejects.toThrow("syntax error");
    await client.query("begin");
    await expect(client.query("select 1 / $1::integer", [0])).rejects.toThrow("division by zero");
    await client.query("rollback");
    expect((await client.query("select repeat('x', $1) as long", [300_000])).rows[0].long).toHaveLength(300_000);
    expect((await client.query("select length($1) as bytes", ["y".repeat(400_000)])).rows).toEqual([{ bytes: 400_000 }]);
    await client.end();
  });
});
