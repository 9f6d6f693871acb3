import type { Persona, PermissionWorld } from "./permission-world.ts";
import { ROUTE_PERMISSIONS, type RoutePermission } from "./route-permissions.ts";

/** What a route answered. */
export interface RouteAnswer {
  readonly status: number;
  readonly to: string;
  readonly response: Response;
}

export const getsThrough = ({ who }: RoutePermission, persona: Persona): boolean =>
  who === "everybody" || (who === "accounts" ? persona !== "reader" : who.includes(persona));

/** Asks a route as somebody, as its line in the list of permissions says. */
export const askRoute = async (world: PermissionWorld, name: string, person: string | undefined): Promise<RouteAnswer> => {
  const [method, path] = name.split(" ") as [string, string];
  const { at, send } = ROUTE_PERMISSIONS[name]!;
  const address = at?.(world) ?? path;
  const response =
    method === "GET" ? await world.site.get(address, person) : await world.site.post(address, send?.(world) ?? {}, person as string);
  return { status: response.status, to: response.headers.get("location") ?? "", response };
};

/** What is wrong with an answer, in words; nothing where it is as declared. */
export const faultOf = (name: string, persona: Persona, { status, to }: Pick<RouteAnswer, "status" | "to">): string[] => {
  const { opened, refused = 403 } = ROUTE_PERMISSIONS[name]!;
  const said = `${name} as ${persona}: ${status} ${to}`;
  if (getsThrough(ROUTE_PERMISSIONS[name]!, persona)) {
    if (opened !== undefined) return status === opened ? [] : [said];
    const good = name.startsWith("GET") ? status === 200 : status < 500 && ![401, 403, 404].includes(status) && !to.startsWith("/sign-in");
    return good ? [] : [said];
  }
  if (persona === "reader") return status === 303 && to.startsWith("/sign-in") ? [] : [said];
  return status === refused || (refused === 404 && status === 403) ? [] : [said];
};
