import { startAutosave } from "./autosave/start-autosave.ts";

startAutosave(document);
