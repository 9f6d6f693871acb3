import { permissionsPage } from "#web";
import type { PublicRoute } from "../desk/desk-route.ts";
import { permissionsData } from "./permissions-data.ts";

/** The public page that says who may do what. */
export const PERMISSIONS_ROUTES: readonly PublicRoute[] = [
  { kind: "public", path: "/partnership/permissions", answer: async () => ({ page: permissionsPage(permissionsData()) }) },
];
