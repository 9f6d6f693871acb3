import { findArea } from "#vocabulary";
import { compareNames, nameOf } from "./area-labels.ts";
import { WORLD } from "./release-reader.ts";

/** Kinds of groups, in the order in which lists show them. */
export type GroupKind = "world" | "unRegions" | "unSubregions" | "worldBankRegions" | "income" | "lists";

export const GROUP_KINDS: readonly GroupKind[] = ["world", "unRegions", "unSubregions", "worldBankRegions", "income", "lists"];

/** The five regions of the United Nations' standard M49; what lies within them is a subregion. */
const UN_REGIONS = ["002", "019", "142", "150", "009"];
const LISTS = ["LDC", "LLDC", "SIDS"];
const INCOME = ["LIC", "LMC", "UMC", "HIC", "MIC", "LMY"];

/** Which kind a group is. */
export const groupKind = (code: string): GroupKind => {
  if (code === WORLD) return "world";
  if (UN_REGIONS.includes(code)) return "unRegions";
  if (INCOME.includes(code)) return "income";
  if (LISTS.includes(code)) return "lists";
  return findArea(code)?.m49 === undefined ? "worldBankRegions" : "unSubregions";
};

/** Codes of groups by kind: regions and income groups in their usual order, others by name. */
export const groupOrder = (codes: readonly string[], locale: string): readonly string[] => {
  const compare = compareNames(locale);
  const usual = [...UN_REGIONS, ...INCOME, ...LISTS];
  const place = (code: string): number => GROUP_KINDS.indexOf(groupKind(code)) * 1000 + (usual.includes(code) ? usual.indexOf(code) : 500);
  return [...codes].sort((a, b) => place(a) - place(b) || compare(nameOf(a, locale), nameOf(b, locale)));
};
