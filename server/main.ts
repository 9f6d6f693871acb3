// The process in production: node --conditions=built --enable-source-maps build/server/main.js
import { startServer } from "./start-server.ts";

const USUAL_PORT = 8080;

const { PORT, HOST, KNOMAD_DATA, KNOMAD_ADDRESS, KNOMAD_FORM_SECRET } = process.env;
const server = await startServer({
  port: PORT ? Number(PORT) : USUAL_PORT,
  ...(HOST ? { host: HOST } : {}),
  data: KNOMAD_DATA,
  address: KNOMAD_ADDRESS,
  formSecret: KNOMAD_FORM_SECRET,
});
process.stderr.write(`listening on ${server.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}
