// Runs in a thread of its own: PGlite works synchronously, and a long query here lets the server go on.
import { existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { answerClients } from "./answer-clients.ts";
import { readEmptyCluster } from "./empty-cluster.ts";

/** What the thread is told. */
export interface EmbeddedThread {
  readonly cluster: string;
  readonly socket: string;
}

/** The server's own connections and those of commands beside it: two each. More are turned away. */
const CONNECTIONS = 200;

const { cluster, socket } = workerData as EmbeddedThread;
const image = existsSync(cluster) ? undefined : await readEmptyCluster();
const database = await PGlite.create({
  dataDir: cluster,
  extensions: { citext, pg_trgm, unaccent },
  ...(image ? { loadDataDir: image } : {}),
});
const clients = await answerClients(database, socket, CONNECTIONS);
parentPort?.once("message", () => {
  void clients
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});
parentPort?.postMessage("ready");
