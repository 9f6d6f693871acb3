import type { ObservationTable } from "../../structure/observation-table.ts";
import { PROFILE_INDICATORS } from "../../structure/profile-indicators.ts";
import { BaseReader } from "./base-reader.ts";
import type { CoverageRow } from "./coverage.ts";
import { type IndicatorTable, indicatorTable, type ProfileWorkbench } from "./indicator-table.ts";
import { memberLists } from "./member-lists.ts";
import { profileAggregates } from "./profile-aggregates.ts";
import { POPULATION_FOR_COVERAGE } from "./profile-bases.ts";
import { PROFILE_FORMULAS } from "./profile-formulas.ts";
import { profileFrame } from "./profile-frame.ts";
import type { ProfileInputs } from "./profile-inputs.ts";
import { SourceSets } from "./source-sets.ts";

/** The indicators of migration profiles, and what each aggregate rests on. */
export interface ProfileEstimate {
  /** One an indicator, in the order of PROFILE_INDICATORS. */
  readonly tables: readonly ObservationTable[];
  /** By indicator, area and period; also of aggregates that are not given because too few members have a figure. */
  readonly coverage: readonly CoverageRow[];
}

/**
 * Computes the core indicators of migration profiles for countries, regions, income groups and the world.
 * Throws RangeError when a table or a source that a formula needs was not handed in.
 */
export function estimateProfile(inputs: ProfileInputs): ProfileEstimate {
  const workbench = profileWorkbench(inputs);
  const results = PROFILE_INDICATORS.map((indicator): IndicatorTable =>
    indicatorTable(indicator, PROFILE_FORMULAS[indicator.id], workbench),
  );
  return { tables: results.map(({ table }) => table), coverage: results.flatMap(({ coverage }) => coverage) };
}

/** What the indicators are computed with; each base series is read when a formula first asks for it. */
export function profileWorkbench(inputs: ProfileInputs): ProfileWorkbench {
  const frame = profileFrame();
  const reader = new BaseReader({ ...inputs, frame, sets: new SourceSets() });
  return { reader, members: memberLists(profileAggregates(), frame), population: reader.panel(POPULATION_FOR_COVERAGE) };
}
