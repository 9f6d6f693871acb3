export { Cube, type CubeColumns } from "./cube.ts";
export { type CubeFilter, type CubeKey } from "./cube-key.ts";
export { keyDimensions, parseQuery, runQuery, type CubeSource, type Query, type QueryRequest } from "./query.ts";
export { countQuery } from "./count-query.ts";
export { availabilityOf, type Availability } from "./availability.ts";
