import { createHash } from "node:crypto";
import type { Surroundings } from "#store";

/** A secret that nobody guesses: 256 bits for a link or a token. */
export const newSecret = ({ randomBytes }: Pick<Surroundings, "randomBytes">): string => Buffer.from(randomBytes(32)).toString("base64url");

/** How a secret is kept: what has 256 bits of chance needs no slow hash. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
