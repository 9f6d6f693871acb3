// The desk over a store that was filled for measuring. What bench/desk.ts asks.
// node bench/desk-server.mjs embedded | postgresql [library]
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.base.json", import.meta.url)) });
const { serveDesk } = await import("./desk-site.ts");
await serveDesk(process.argv[2], process.argv[3] === "library" ? "library" : "reviews");
