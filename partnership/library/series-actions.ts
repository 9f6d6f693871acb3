import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { Doing } from "../cases/case-actions.ts";
import { findPerson } from "../people/person-records.ts";
import { can } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { findWorkKind } from "../works/work-kinds.ts";
import { freeSeriesSlug, insertSeries, lockSeries, replaceSeriesKinds, updateSeries, type Series } from "./series-records.ts";
import type { SeriesValues } from "./series-shape.ts";

/** A series with its version as it was when the form was opened. */
interface SeriesAtHand {
  readonly id: string;
  readonly version: number;
}

const demandKeeping = (standing: Standing): void => {
  const { allowed, because } = can(standing, "keep-series", { bodies: [] });
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/**
 * Opens a series: works of its kinds that are published from then on are numbered in it. What invented people open numbers invented works alone.
 * @returns its address
 * @throws Problem not-allowed, series-kind-taken
 */
export const openSeries = ({ database, actor, surroundings, standing }: Doing, values: SeriesValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandKeeping(standing);
    const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
    const { name, about, issn, kinds } = values;
    const id = unit.newId();
    const slug = await freeSeriesSlug(unit, slugOfName(name) || "series");
    const series = { id, slug, name, about, issn, openedOn: dayOf(unit.now), fictitious: person?.fictitious ?? false };
    await insertSeries(unit, series);
    await takeKinds(unit, series, kinds);
    unit.log({ action: "open-series", objectKind: "series", object: id, after: { ...series, kinds } });
    return slug;
  });

/**
 * Changes what a series is called and which kinds it numbers. Numbers that were given stay.
 * @throws Problem not-allowed, no-such-series, changed-meanwhile, series-kind-taken
 */
export const changeSeries = (
  { database, actor, surroundings, standing }: Doing,
  { id, version }: SeriesAtHand,
  { name, about, issn, kinds }: SeriesValues,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandKeeping(standing);
    const series = await lockSeries(unit, id);
    if (!series) throw new Problem("no-such-series");
    if (series.version !== version) throw new Problem("changed-meanwhile", { kind: "series", id: series.name });
    await updateSeries(unit, id, { name, about, issn });
    await takeKinds(unit, series, kinds);
    const before = { name: series.name, about: series.about, issn: series.issn, kinds: series.kinds };
    unit.log({ action: "change-series", objectKind: "series", object: id, before, after: { name, about, issn, kinds } });
  });

const takeKinds = async (unit: UnitOfWork, series: Pick<Series, "id" | "fictitious">, kinds: readonly string[]): Promise<void> => {
  const taken = await replaceSeriesKinds(unit, series, kinds);
  if (taken) throw new Problem("series-kind-taken", { kind: findWorkKind(taken.kind)?.name ?? taken.kind, series: taken.series });
};
