const BASE = "/api/v1";

/** The addresses of a route as OpenAPI writes them: one, or two where its last part may be left out. The longest comes first. */
export const openApiPaths = (path: string): readonly string[] => {
  const full = `${BASE}${path.replace("?}", "}")}`;
  return path.endsWith("?}") ? [full, full.slice(0, full.lastIndexOf("/"))] : [full];
};

/** The address of a route as a router with ":part" writes it, below a beginning such as "/r/:release". */
export const routerPath = (path: string, beginning = ""): string =>
  beginning + BASE + path.replace(/\{(\w+)(\??)\}\.parquet/g, ":$1{.+\\.parquet}").replace(/\{(\w+)(\??)\}/g, ":$1$2");
