import { startMatrix } from "./matrix/start-matrix.ts";

startMatrix(document);
