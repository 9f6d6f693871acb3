import type { SourceDeclaration } from "./declaration.ts";
import { knomadData360 } from "./knomad-data360/source.ts";
import { thirdPartyRpw20162025 } from "./third-party-rpw-2016-2025/source.ts";
import { unhcrPopulation } from "./unhcr-population/source.ts";
import { unrwaRefugees } from "./unrwa-refugees/source.ts";
import { worldBankRpwCorridors } from "./world-bank-rpw-corridors/source.ts";
import { worldBankWdiRemittances2023 } from "./world-bank-wdi-remittances-2023/source.ts";
import { worldBankWdi } from "./world-bank-wdi/source.ts";

/** Every source the observatory can read, in the order of their ids. Adding one is a folder and a line. */
export const SOURCES: readonly SourceDeclaration[] = [
  knomadData360,
  thirdPartyRpw20162025,
  unhcrPopulation,
  unrwaRefugees,
  worldBankRpwCorridors,
  worldBankWdi,
  worldBankWdiRemittances2023,
];
