import { startPasskeys } from "./passkey/start-passkeys.ts";

startPasskeys(document);
