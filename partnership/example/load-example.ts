import type { Actor, Database, Surroundings } from "#store";
import { EXAMPLE } from "./knomad/index.ts";
import { loadConfiguration, type Loaded } from "./load-configuration.ts";

/**
 * Loads the example partnership into an empty store; one that has it keeps its changes and takes what the example has gained since.
 * @throws Problem other-partnership
 */
export const loadExample = (database: Database, actor: Actor, surroundings: Surroundings): Promise<Loaded> =>
  loadConfiguration(database, actor, surroundings, EXAMPLE);

/**
 * What the embedded start does when its store opens: loads the example where there is no partnership yet, unless it was told not to.
 * @param wanted the setting `KNOMAD_EXAMPLE`; "no" turns it off
 * @returns true when it was loaded now
 */
export const loadExampleWhenEmpty = async (
  database: Database,
  surroundings: Surroundings,
  wanted: string | undefined,
): Promise<boolean> => {
  if (wanted === "no") return false;
  try {
    return (await loadExample(database, { kind: "system", id: "load-example" }, surroundings)).loaded;
  } catch (error) {
    if ((error as { code?: string } | null)?.code === "other-partnership") return false;
    throw error;
  }
};
