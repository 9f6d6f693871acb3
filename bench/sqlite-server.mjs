// The plainest server there is: node:http and SQLite in memory with an index, the rows of a corridor as JSON. What the API is compared with.
// node bench/sqlite-server.mjs <folder of a release>
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.base.json", import.meta.url)) });
const { openRelease } = await import("../observatory/index.ts");
const Database = createRequire(new URL("peers/package.json", import.meta.url))("better-sqlite3");

const cube = openRelease(process.argv[2]).cube("DF_MIGRANT_STOCK", "STOCK");
const database = new Database(":memory:");
const COLUMNS = "indicator, area, counterpart, sex, period, value, status, method, source";
database.exec(`CREATE TABLE obs (${COLUMNS}, PRIMARY KEY (area, counterpart, sex, period)) WITHOUT ROWID; BEGIN`);
const insert = database.prepare("INSERT INTO obs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
cube.visit({}, (row, series) => {
  const { indicator, area, counterpart, sex, period, value, status, method, source } = cube.observation(row, series);
  insert.run(indicator, area, counterpart, sex, period, value, status, method, source);
});
database.exec("COMMIT");
const find = database.prepare(
  `SELECT ${COLUMNS} FROM obs WHERE area = ? AND counterpart = ? AND sex = '_T' AND period <= ? ORDER BY period`,
);

const server = createServer((request, response) => {
  const [, area, counterpart, end = "9999"] = (request.url ?? "").split("/");
  const body = JSON.stringify({ observations: find.all(area, counterpart, end) });
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
});
server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
process.once("SIGTERM", () => process.exit(0));
