/**
 * The path with relative lines, without points nearer than `least` to the one before, and without rings that shrink to less than a triangle.
 * Takes what geoPath writes: "M1,2L3,4L5,6Z".
 */
export const lightenPath = (path: string, least: number): string =>
  path
    .split("M")
    .filter(Boolean)
    .map((ring) => lightenRing(ring.replace("Z", "").split("L"), least))
    .join("");

const lightenRing = (points: readonly string[], least: number): string => {
  const kept: (readonly [number, number])[] = [];
  for (const text of points) {
    const [x = 0, y = 0] = text.split(",").map(Number);
    const before = kept.at(-1);
    if (!before || Math.hypot(x - before[0], y - before[1]) >= least) kept.push([x, y]);
  }
  if (kept.length < 3) return "";
  const steps = kept.slice(1).map(([x, y], place) => [x - kept[place]![0], y - kept[place]![1]] as const);
  return `M${pair(kept[0]!)}l${steps.map(pair).join(" ")}Z`;
};

const pair = ([x, y]: readonly [number, number]): string => {
  const [a, b] = [shortNumber(x), shortNumber(y)];
  return b.startsWith("-") ? `${a}${b}` : `${a},${b}`;
};

const shortNumber = (value: number): string => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.");
