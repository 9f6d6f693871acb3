import type { Invocation } from "./invocation.ts";

const USUAL_PORT = "8080";

/** Where the site is reached: KNOMAD_ADDRESS, else this machine on the server's port. */
export const siteAddress = ({ terminal: { environment } }: Invocation): string =>
  (environment["KNOMAD_ADDRESS"] || `http://localhost:${environment["PORT"] || USUAL_PORT}`).replace(/\/$/, "");
