/** Persons of both sexes in one round: as released, as the 2020 revision has them, and that grown with each destination's new total. */
export function compareRound(release, round) {
  const cube = release.cube("DF_MIGRANT_STOCK", "STOCK");
  const seed = seedOf(release.readReported("undesa-ims-2020-bilateral"), Number(round) > 2020 ? "2020" : round);
  const columnSums = new Map();
  for (const [key, persons] of seed) add(columnSums, key.split(".")[0], persons);
  const total = (area) => cube.valueAt(area, "WLD", "_T", round) ?? 0;
  const cells = new Map();
  const cellAt = (area, origin) => {
    const key = `${area}.${origin}`;
    if (!cells.has(key)) cells.set(key, { area, origin, fitted: 0, seed: 0, grown: 0, method: "" });
    return cells.get(key);
  };
  for (const { area, counterpart, value, method } of cube.slice({ sex: "_T", period: round })) {
    if (area === "WLD" || counterpart === "WLD" || value === null) continue;
    Object.assign(cellAt(area, counterpart), { fitted: value, method });
  }
  for (const [key, persons] of seed) {
    const [area, origin] = key.split(".");
    const growth = total(area) / columnSums.get(area);
    Object.assign(cellAt(area, origin), { seed: persons, grown: persons * growth });
  }
  const originGrown = new Map();
  for (const { origin, grown } of cells.values()) add(originGrown, origin, grown);
  const originTotal = (origin) => cube.valueAt("WLD", origin, "_T", round) ?? 0;
  return {
    round,
    cells: [...cells.values()],
    world: cube.valueAt("WLD", "WLD", "_T", round) ?? worldOf(cells),
    originGrown,
    originTotal,
    columnSums,
    total,
  };
}

function seedOf(table, year) {
  const cells = new Map();
  for (let row = 0; row < table.length; row++) {
    if (table.period.at(row) !== year || table.sex.at(row) !== "_T") continue;
    const [area, origin, value] = [table.area.at(row), table.counterpart.at(row), table.valueAt(row)];
    if (
      value === null ||
      value === 0 ||
      area === origin ||
      !/^[A-Z]{3}$/.test(area) ||
      !/^[A-Z]{3}$/.test(origin) ||
      area === "WLD" ||
      origin === "WLD"
    )
      continue;
    cells.set(`${area}.${origin}`, value);
  }
  return cells;
}

const worldOf = (cells) => [...cells.values()].reduce((sum, { fitted }) => sum + fitted, 0);

export function add(map, key, value) {
  map.set(key, (map.get(key) ?? 0) + value);
}
