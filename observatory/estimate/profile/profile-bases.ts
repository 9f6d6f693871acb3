import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { Base, CorridorBase } from "./base.ts";

const released = (key: string): Base => ({ kind: "released", key });
const wdi = (indicator: string): Base => ({ kind: "reported", source: SOURCE_OF.indicators, indicator, multiplier: 1 });

/** Areas that UN DESA's stocks and UNHCR's figures count under one code, and the World Bank apart. */
const COUNTED_TOGETHER = { SRB: ["SRB", "XKX"] };
const together = (of: Base): Base => ({ kind: "joined", of, areas: COUNTED_TOGETHER });

export const IMMIGRANTS_BY_ORIGIN: CorridorBase = { key: "DF_MIGRANT_STOCK/STOCK", side: "area" };
export const EMIGRANTS_BY_DESTINATION: CorridorBase = { key: "DF_MIGRANT_STOCK/STOCK", side: "counterpart" };
export const RECEIPTS_BY_SENDER: CorridorBase = { key: "DF_REMITTANCE_FLOW/REM_RECONCILED", side: "area" };

// Population
export const POPULATION = released("DF_POPULATION/POPULATION_WDI");
export const POPULATION_TOGETHER = together(POPULATION);
export const POPULATION_PROJECTED = released("DF_POPULATION/POPULATION_PROJECTED");
/** The population published with the migrant stock; its years between rounds are interpolated, as those of the stock. */
export const POPULATION_OF_STOCK: Base = { kind: "interpolated", of: released("DF_POPULATION/POPULATION") };
export const POPULATION_OF_ORIGINS = together({ kind: "first-of", bases: [POPULATION_OF_STOCK, POPULATION] });
/** Denominator of births, deaths and net migration: of the same revision, so that the publisher's rates come out. */
export const AVERAGE_POPULATION: Base = {
  kind: "reported",
  source: SOURCE_OF.populationComponents,
  indicator: "AVERAGE_POPULATION",
  multiplier: 1000,
};
/** Weighs the members of an aggregate; every inhabited area has one, whatever series it is. */
export const POPULATION_FOR_COVERAGE: Base = {
  kind: "first-of",
  bases: [POPULATION_OF_STOCK, POPULATION, AVERAGE_POPULATION, POPULATION_PROJECTED],
};
export const BIRTHS = released("DF_POPULATION/BIRTHS");
export const DEATHS = released("DF_POPULATION/DEATHS");
export const NET_MIGRATION = released("DF_POPULATION/NET_MIGRATION");

// Economy
export const GDP = wdi("NY.GDP.MKTP.CD");
export const GDP_PER_CAPITA = wdi("NY.GDP.PCAP.CD");
export const GDP_PPP_PER_CAPITA = wdi("NY.GDP.PCAP.PP.CD");
export const GNI_PER_CAPITA = wdi("NY.GNP.PCAP.CD");
export const GDP_GROWTH = wdi("NY.GDP.MKTP.KD.ZG");
export const INFLATION = wdi("FP.CPI.TOTL.ZG");
export const FDI = wdi("BX.KLT.DINV.CD.WD");
export const ODA = wdi("DT.ODA.ALLD.CD");

// Migrants
export const IMMIGRANTS: Base = { kind: "total", ...IMMIGRANTS_BY_ORIGIN, sex: "_T" };
export const IMMIGRANT_WOMEN: Base = { kind: "total", ...IMMIGRANTS_BY_ORIGIN, sex: "F" };
export const IMMIGRANTS_OF_NAMED_ORIGIN: Base = { kind: "partners", ...IMMIGRANTS_BY_ORIGIN, partners: "named" };
export const IMMIGRANTS_FROM_SOUTH: Base = { kind: "partners", ...IMMIGRANTS_BY_ORIGIN, partners: "south" };
export const SOUTH_SOUTH_MIGRANTS: Base = { kind: "partners", ...IMMIGRANTS_BY_ORIGIN, partners: "south", within: "south" };
export const EMIGRANTS: Base = { kind: "total", ...EMIGRANTS_BY_DESTINATION, sex: "_T" };
export const EMIGRANT_WOMEN: Base = { kind: "total", ...EMIGRANTS_BY_DESTINATION, sex: "F" };
export const EMIGRANTS_OF_NAMED_DESTINATION: Base = { kind: "partners", ...EMIGRANTS_BY_DESTINATION, partners: "named" };
export const EMIGRANTS_IN_SOUTH: Base = { kind: "partners", ...EMIGRANTS_BY_DESTINATION, partners: "south" };

// Displacement
export const REFUGEES_HOSTED: Base = { kind: "corridors", key: "DF_DISPLACEMENT/REFUGEES", side: "area" };
export const REFUGEES_FROM: Base = { kind: "corridors", key: "DF_DISPLACEMENT/REFUGEES", side: "counterpart" };
export const ASYLUM_SEEKERS_HOSTED: Base = { kind: "corridors", key: "DF_DISPLACEMENT/ASYLUM_SEEKERS", side: "area" };
export const IDPS: Base = { kind: "corridors", key: "DF_DISPLACEMENT/IDPS", side: "area" };

// Remittances
export const RECEIVED = released("DF_REMITTANCE_TOTAL/REM_RECEIVED");
export const RECEIVED_TOGETHER = together(RECEIVED);
export const PAID = released("DF_REMITTANCE_TOTAL/REM_PAID");
export const PAID_TOGETHER = together(PAID);
export const COST_OF_SENDING_TO = wdi("SI.RMT.COST.IB.ZS");
export const COST_OF_SENDING_FROM = wdi("SI.RMT.COST.OB.ZS");
