import { PARTNERSHIP_PROBLEMS } from "./problem-catalogue-partnership.ts";
export const FRENCH_PARTNERSHIP_PROBLEMS = PARTNERSHIP_PROBLEMS;
