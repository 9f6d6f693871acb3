import { logarithm } from "../elementary/logarithm.ts";
import type { Matrix } from "../matrix/matrix.ts";
import { requireSameShape } from "../matrix/requirements.ts";
import { fitPoissonRegression, type PoissonRegression, type RegressionOptions } from "./fit-poisson-regression.ts";
import { flowTableOf } from "./flow-table.ts";

/** How fast flows fall with distance. */
export interface DistanceDecay {
  /** β: flows fall by about β per cent where the distance is 1 per cent longer. */
  readonly decay: number;
  /** Exponents of the sizes of origin and destination. */
  readonly origin: number;
  readonly destination: number;
  /** Standard error of the decay if flows were Poisson counts, times √(Pearson's X² / degrees of freedom) above 1. */
  readonly standardError: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly largestDeviation: number;
  /** Present exactly when `converged` is false. */
  readonly reason?: PoissonRegression["reason"];
}

/**
 * Distance decay: the exponent of distance in a gravity model, flow = c × origin^a × destination^b / distance^β, by
 * Poisson regression.
 *
 * Pairs without flow count. The figure describes a system; it is no effect of distance, which goes with language,
 * history and law. Check `converged`.
 *
 * @param flows persons; rows = origin, columns = destination; the diagonal is not counted; not changed
 * @param distances in any one unit, above 0 off the diagonal; same shape
 * @param sizes of each area, above 0, such as populations; length = areas
 * @param options when to stop
 * @returns the exponents and how the fit ended
 * @throws RangeError for a table that is not square, an impossible flow, distance or size, or when nobody moved
 * @see Santos Silva & Tenreyro (2006), Review of Economics and Statistics 88(4); Flowerdew & Aitkin (1982), Journal of
 * Regional Science 22(2)
 * @example distanceDecay(matrixFromRows([[0, 16, 8, 4], [16, 0, 32, 16], [8, 32, 0, 64], [4, 16, 64, 0]]), matrixFromRows([[0, 1, 2, 4], [1, 0, 1, 2], [2, 1, 0, 1], [4, 2, 1, 0]]), [2, 8, 4, 16]).converged
 */
export function distanceDecay(flows: Matrix, distances: Matrix, sizes: ArrayLike<number>, options: RegressionOptions = {}): DistanceDecay {
  const { areas, between, total } = flowTableOf("distanceDecay", flows);
  requireSameShape(flows, distances, "distanceDecay: flows and distances");
  if (total === 0) throw new RangeError("distanceDecay: nobody moved, so nothing falls with distance");
  requireSizes(sizes, areas);
  const counts: number[] = [];
  const covariates: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i < areas; i++) {
    for (let j = 0; j < areas; j++) {
      if (i === j) continue;
      const distance = distances.values[i * areas + j]!;
      if (!(distance > 0 && distance < Infinity)) {
        throw new RangeError(`distanceDecay: the distance from ${i} to ${j} is ${distance}, not finite and above 0`);
      }
      counts.push(between.values[i * areas + j]!);
      [1, logarithm(sizes[i]!), logarithm(sizes[j]!), logarithm(distance)].forEach((value, c) => covariates[c]!.push(value));
    }
  }
  const fit = fitPoissonRegression(counts, covariates, options);
  const { coefficients, standardErrors, converged, iterations, largestDeviation, reason } = fit;
  return {
    decay: -coefficients[3]!,
    origin: coefficients[1]!,
    destination: coefficients[2]!,
    standardError: standardErrors[3]! * Math.sqrt(Math.max(1, dispersionOf(counts, fit))),
    converged,
    iterations,
    largestDeviation,
    ...(reason ? { reason } : {}),
  };
}

function dispersionOf(counts: readonly number[], { fitted, coefficients }: PoissonRegression): number {
  const freedom = counts.length - coefficients.length;
  let sum = 0;
  counts.forEach((count, at) => {
    const apart = count - fitted[at]!;
    if (fitted[at]! > 0) sum += (apart * apart) / fitted[at]!;
  });
  return freedom > 0 ? sum / freedom : 1;
}

function requireSizes(sizes: ArrayLike<number>, areas: number): void {
  if (sizes.length !== areas) throw new RangeError(`distanceDecay: ${sizes.length} sizes for ${areas} areas`);
  for (let at = 0; at < areas; at++) {
    if (!(sizes[at]! > 0 && sizes[at]! < Infinity))
      throw new RangeError(`distanceDecay: size ${at} is ${sizes[at]}, not finite and above 0`);
  }
}
