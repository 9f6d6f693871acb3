import { createServer, type Server, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { takeUnits, type Unit } from "./protocol-units.ts";

/** What answers clients of the embedded database. */
export interface AnsweredClients {
  readonly stop: () => Promise<void>;
}

interface Client {
  readonly socket: Socket;
  unread: Buffer;
  /** Past the message that opens a connection, which has no letter. */
  started: boolean;
}

interface Waiting {
  readonly client: Client;
  readonly unit: Unit;
}

/** Letter, length and state: nothing is open when the state is "I". */
const READY = [0x5a, 0, 0, 0, 5] as const;
const IDLE = 0x49;

/**
 * Answers PostgreSQL's protocol on a local socket from PGlite, which has one session for all. Whatever belongs together is carried out
 * together: messages up to the one that asks for an answer, and everything of a client between the begin and the end of its transaction.
 */
export const answerClients = async (database: PGlite, path: string, most: number): Promise<AnsweredClients> => {
  const clients = new Set<Client>();
  const work = workOf(database);
  const server = createServer((socket) => {
    const client: Client = { socket, unread: Buffer.alloc(0), started: false };
    clients.add(client);
    socket.on("data", (bytes) => read(client, bytes, work.add));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clients.delete(client);
      work.leave(client);
    });
  });
  server.maxConnections = most;
  await listen(server, path);
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const { socket } of clients) socket.destroy();
      }),
  };
};

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
  });

const read = (client: Client, bytes: Buffer, add: (waiting: Waiting) => void): void => {
  client.unread = client.unread.length === 0 ? bytes : Buffer.concat([client.unread, bytes]);
  const { units, rest, started } = takeUnits(client.unread, client.started);
  client.unread = rest;
  client.started = started;
  for (const unit of units) {
    if (unit.kind === "refuse encryption") client.socket.write("N");
    else if (unit.kind === "end") client.socket.end();
    else add({ client, unit });
  }
};

/** Carries out units one after another; while a client's transaction is open, those of others wait. */
const workOf = (database: PGlite): { readonly add: (waiting: Waiting) => void; readonly leave: (client: Client) => void } => {
  const queue: Waiting[] = [];
  let owner: Client | undefined;
  let working = false;
  const next = (): Waiting | undefined => {
    const index = owner ? queue.findIndex(({ client }) => client === owner) : 0;
    return index === -1 ? undefined : queue.splice(index, 1)[0];
  };
  const go = async (): Promise<void> => {
    if (working) return;
    working = true;
    for (let waiting = next(); waiting; waiting = next()) {
      const { client, unit } = waiting;
      owner = (await carryOut(database, client, unit)) ? undefined : client;
      if (owner?.socket.destroyed) owner = await undo(database);
    }
    working = false;
  };
  return {
    add: (waiting) => {
      queue.push(waiting);
      void go();
    },
    leave: (client) => {
      for (let index = queue.length - 1; index >= 0; index--) if (queue[index]?.client === client) queue.splice(index, 1);
      if (owner !== client || working) return;
      working = true;
      void undo(database).then(() => {
        owner = undefined;
        working = false;
        return go();
      });
    },
  };
};

/** Whether nothing of the client is open after it. What PGlite cannot carry out ends the connection: its client then knows. */
const carryOut = async (database: PGlite, { socket }: Client, unit: Unit): Promise<boolean> => {
  let end: Uint8Array = new Uint8Array();
  try {
    await database.runExclusive(() =>
      database.execProtocolRawStream(unit.bytes, {
        onRawData: (bytes) => {
          // The bytes lie in the database's memory, which the next unit writes over.
          const own = Buffer.from(bytes);
          end = Buffer.concat([end, own.subarray(-6)]).subarray(-6);
          if (socket.writable) socket.write(own);
        },
      }),
    );
  } catch {
    socket.destroy();
    return false;
  }
  return READY.every((byte, index) => end[index] === byte) && end[5] === IDLE;
};

/** What a client began that is gone now. */
const undo = async (database: PGlite): Promise<undefined> => {
  await database.exec("rollback").catch(() => undefined);
};
