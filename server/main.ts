// The process in production: node --conditions=built --enable-source-maps build/server/main.js
import { partnershipSettings } from "./partnership/partnership-settings.ts";
import { siteSettings } from "./site-settings.ts";
import { startServer } from "./start-server.ts";

const USUAL_PORT = 8080;

const { PORT, HOST, KNOMAD_DATA } = process.env;
const partnership = partnershipSettings(process.env, KNOMAD_DATA);
const server = await startServer({
  ...siteSettings(process.env),
  ...(partnership ? { partnership } : {}),
  port: PORT ? Number(PORT) : USUAL_PORT,
  ...(HOST ? { host: HOST } : {}),
  data: KNOMAD_DATA,
});
process.stderr.write(`listening on ${server.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}

process.on("SIGHUP", () => void server.look());
