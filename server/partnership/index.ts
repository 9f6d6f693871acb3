import type { PartnershipRoute } from "../desk/desk-route.ts";
import { LOG_ROUTES } from "./log-routes.ts";
import { QUESTIONS_ROUTES } from "./questions-routes.ts";

/** Every page and form of the partnership; adding some is a file with a list and a line here. */
export const PARTNERSHIP_ROUTES: readonly PartnershipRoute[] = [...LOG_ROUTES, ...QUESTIONS_ROUTES];
