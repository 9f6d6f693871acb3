// Runs pack-thread.ts as it lies in the checkout: a thread does not inherit the compiler of the process that starts it.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.base.json", import.meta.url)) });
await import("./pack-thread.ts");
