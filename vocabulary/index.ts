export { OBSERVATION_STATUS, carriesValue, type ObservationStatus } from "./observation-status.ts";
export { Problem } from "./problem.ts";
export { PROBLEM_CATALOGUE, type ProblemCode } from "./problem-catalogue.ts";
