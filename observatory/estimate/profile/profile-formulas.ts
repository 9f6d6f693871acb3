import type { ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import type { Base, CorridorBase } from "./base.ts";
import type { Formula } from "./formula.ts";
import * as base from "./profile-bases.ts";

const sum = (of: Base): Formula => ({ kind: "sum", of });
const ratio = (of: Base, to: Base, factor = 1): Formula => ({ kind: "ratio", of, to, factor });
const percent = (of: Base, to: Base): Formula => ratio(of, to, 100);
const perThousand = (of: Base, to: Base): Formula => ratio(of, to, 1000);
const growth = (of: Base, years: number): Formula => ({ kind: "growth", of, years });
const mean = (of: Base, weight: Base): Formula => ({ kind: "mean", of, weight });
const topFive = (of: CorridorBase): Formula => ({ kind: "top-share", of, partners: 5 });

/** How each indicator of a migration profile is computed: one entry each, in the order of PROFILE_INDICATORS. */
export const PROFILE_FORMULAS: Readonly<Record<ProfileIndicatorId, Formula>> = {
  // Population
  POPULATION: sum(base.POPULATION),
  POPULATION_PROJECTED: sum(base.POPULATION_PROJECTED),
  POPULATION_GROWTH: growth(base.POPULATION, 1),
  BIRTH_RATE: perThousand(base.BIRTHS, base.AVERAGE_POPULATION),
  DEATH_RATE: perThousand(base.DEATHS, base.AVERAGE_POPULATION),

  // Development
  GDP: sum(base.GDP),
  GDP_PER_CAPITA: mean(base.GDP_PER_CAPITA, base.POPULATION),
  GDP_PPP_PER_CAPITA: mean(base.GDP_PPP_PER_CAPITA, base.POPULATION),
  GNI_PER_CAPITA: mean(base.GNI_PER_CAPITA, base.POPULATION),
  GDP_GROWTH: { kind: "mean", of: base.GDP_GROWTH, weight: base.GDP, weightLag: 1 },
  INFLATION: { kind: "sum", of: base.INFLATION, only: "countries" },
  FDI: sum(base.FDI),
  ODA: sum(base.ODA),

  // Immigration
  IMMIGRANTS: sum(base.IMMIGRANTS),
  IMMIGRANTS_SHARE: percent(base.IMMIGRANTS, base.POPULATION_OF_STOCK),
  IMMIGRANTS_WOMEN: percent(base.IMMIGRANT_WOMEN, base.IMMIGRANTS),
  IMMIGRANTS_CHANGE_5Y: growth(base.IMMIGRANTS, 5),
  IMMIGRANTS_TOP5_SHARE: topFive(base.IMMIGRANTS_BY_ORIGIN),
  IMMIGRANTS_FROM_SOUTH: percent(base.IMMIGRANTS_FROM_SOUTH, base.IMMIGRANTS_OF_NAMED_ORIGIN),
  SOUTH_SOUTH_SHARE: { kind: "ratio", of: base.SOUTH_SOUTH_MIGRANTS, to: base.IMMIGRANTS_OF_NAMED_ORIGIN, factor: 100, only: "aggregates" },

  // Emigration
  EMIGRANTS: sum(base.EMIGRANTS),
  EMIGRANTS_SHARE: percent(base.EMIGRANTS, base.POPULATION_OF_ORIGINS),
  EMIGRANTS_WOMEN: percent(base.EMIGRANT_WOMEN, base.EMIGRANTS),
  EMIGRANTS_CHANGE_5Y: growth(base.EMIGRANTS, 5),
  EMIGRANTS_TOP5_SHARE: topFive(base.EMIGRANTS_BY_DESTINATION),
  EMIGRANTS_IN_SOUTH: percent(base.EMIGRANTS_IN_SOUTH, base.EMIGRANTS_OF_NAMED_DESTINATION),
  NET_MIGRATION: sum(base.NET_MIGRATION),
  NET_MIGRATION_RATE: perThousand(base.NET_MIGRATION, base.AVERAGE_POPULATION),

  // Displacement
  REFUGEES_HOSTED: sum(base.REFUGEES_HOSTED),
  REFUGEES_HOSTED_RATE: perThousand(base.REFUGEES_HOSTED, base.POPULATION_TOGETHER),
  REFUGEES_FROM: sum(base.REFUGEES_FROM),
  ASYLUM_SEEKERS_HOSTED: sum(base.ASYLUM_SEEKERS_HOSTED),
  IDPS: sum(base.IDPS),

  // Remittances
  REM_RECEIVED: sum(base.RECEIVED),
  REM_RECEIVED_GROWTH: growth(base.RECEIVED, 1),
  REM_RECEIVED_GDP: percent(base.RECEIVED, base.GDP),
  REM_RECEIVED_PER_CAPITA: ratio(base.RECEIVED, base.POPULATION),
  REM_RECEIVED_PER_EMIGRANT: ratio(base.RECEIVED_TOGETHER, base.EMIGRANTS),
  REM_RECEIVED_TO_ODA: percent(base.RECEIVED, base.ODA),
  REM_RECEIVED_TO_FDI: percent(base.RECEIVED, base.FDI),
  REM_RECEIVED_TOP5_SHARE: topFive(base.RECEIPTS_BY_SENDER),
  REM_PAID: sum(base.PAID),
  REM_PAID_GROWTH: growth(base.PAID, 1),
  REM_PAID_GDP: percent(base.PAID, base.GDP),
  REM_PAID_PER_IMMIGRANT: ratio(base.PAID_TOGETHER, base.IMMIGRANTS),
  REM_NET: { kind: "difference", of: base.RECEIVED, less: base.PAID },
  COST_OF_SENDING_TO: mean(base.COST_OF_SENDING_TO, base.RECEIVED),
  COST_OF_SENDING_FROM: mean(base.COST_OF_SENDING_FROM, base.PAID),
};
