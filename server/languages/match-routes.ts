/**
 * Tells addresses that lead to one of some routes, whatever stands after their path: "/country/:code" takes "/country/MEX?a=b#money",
 * "/charts/*" everything below.
 */
export const matchRoutes = (routes: readonly string[]): ((address: string) => boolean) => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const route of routes) {
    const parts = partsOf(route);
    byFirst.set(parts[0]!, [...(byFirst.get(parts[0]!) ?? []), parts]);
  }
  return (address) => {
    const path = partsOf(pathOf(address));
    return (byFirst.get(path[0]!) ?? []).some((route) => fits(route, path));
  };
};

/** What stands before a query or a part of the page. */
const pathOf = (address: string): string => /^[^?#]*/.exec(address)![0];

const partsOf = (path: string): readonly string[] => path.slice(1).split("/");

const fits = (route: readonly string[], path: readonly string[]): boolean => {
  const open = route.at(-1) === "*";
  const named = open ? route.slice(0, -1) : route;
  if (open ? path.length <= named.length : path.length !== named.length) return false;
  return named.every((part, place) => (part.startsWith(":") ? path[place] !== "" : path[place] === part));
};
