import type { SourceDeclaration } from "./declaration.ts";
import { idmcInternalDisplacement } from "./idmc-internal-displacement/source.ts";
import { knomadData360 } from "./knomad-data360/source.ts";
import { knomadJune2023Inward } from "./knomad-june-2023-inward/source.ts";
import { knomadJune2023Outward } from "./knomad-june-2023-outward/source.ts";
import { thirdPartyRpw20162025 } from "./third-party-rpw-2016-2025/source.ts";
import { undesaIms2019Bilateral } from "./undesa-ims-2019-bilateral/source.ts";
import { undesaIms2019Total } from "./undesa-ims-2019-total/source.ts";
import { undesaIms2020Bilateral } from "./undesa-ims-2020-bilateral/source.ts";
import { undesaIms2020DestinationAndOrigin } from "./undesa-ims-2020-destination-and-origin/source.ts";
import { undesaIms2020Destination } from "./undesa-ims-2020-destination/source.ts";
import { undesaIms2020Locations } from "./undesa-ims-2020-locations/source.ts";
import { undesaIms2024Destination } from "./undesa-ims-2024-destination/source.ts";
import { undesaIms2024Origin } from "./undesa-ims-2024-origin/source.ts";
import { undesaWpp2024Components } from "./undesa-wpp-2024-components/source.ts";
import { undesaWpp2024PopulationMedium } from "./undesa-wpp-2024-population-medium/source.ts";
import { unhcrPopulation } from "./unhcr-population/source.ts";
import { unrwaRefugees } from "./unrwa-refugees/source.ts";
import { unsdM49 } from "./unsd-m49/source.ts";
import { usCensusB05006Massachusetts } from "./us-census-b05006-massachusetts/source.ts";
import { worldBankRemittancesApril2013 } from "./world-bank-remittances-april-2013/source.ts";
import { worldBankRpwCorridors } from "./world-bank-rpw-corridors/source.ts";
import { worldBankWdiRemittances2023 } from "./world-bank-wdi-remittances-2023/source.ts";
import { worldBankWdi } from "./world-bank-wdi/source.ts";
import { worldbankIncomeClassesFy23 } from "./worldbank-income-classes-fy23/source.ts";
import { worldbankIncomeHistory } from "./worldbank-income-history/source.ts";

/** Every source the observatory can read, in the order of their ids. Adding one is a folder and a line. */
export const SOURCES: readonly SourceDeclaration[] = [
  idmcInternalDisplacement,
  knomadData360,
  knomadJune2023Inward,
  knomadJune2023Outward,
  thirdPartyRpw20162025,
  undesaIms2019Bilateral,
  undesaIms2019Total,
  undesaIms2020Bilateral,
  undesaIms2020Destination,
  undesaIms2020DestinationAndOrigin,
  undesaIms2020Locations,
  undesaIms2024Destination,
  undesaIms2024Origin,
  undesaWpp2024Components,
  undesaWpp2024PopulationMedium,
  unhcrPopulation,
  unrwaRefugees,
  ...unsdM49,
  usCensusB05006Massachusetts,
  worldBankRemittancesApril2013,
  worldBankRpwCorridors,
  worldBankWdi,
  worldBankWdiRemittances2023,
  worldbankIncomeClassesFy23,
  worldbankIncomeHistory,
];

/** The source with this id, or undefined. */
export const sourceOf = (id: string): SourceDeclaration | undefined => SOURCES.find((source) => source.id === id);

export { readSource } from "./read-source.ts";
