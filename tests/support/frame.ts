export { FRAME } from "../../web/testing.ts";
