import type { createApp } from "#server";

/** An observation as the API gives it, with the unit of its indicator. */
export interface ApiFigure {
  readonly area: string;
  readonly counterpart: string;
  readonly value: number | null;
  readonly status: string;
  readonly method: string;
  readonly unit: string;
}

interface Answer {
  readonly observations: readonly (Omit<ApiFigure, "unit"> & { readonly indicator: string })[];
  readonly labels: { readonly UNIT_MEASURE?: Readonly<Record<string, { readonly code: string }>> };
}

type Site = Pick<ReturnType<typeof createApp>, "request">;

/** The body of an address of a site. Throws RangeError for anything but 200. */
export const bodyOf = async (site: Site, address: string): Promise<string> => {
  const answer = await site.request(address);
  if (answer.status !== 200) throw new RangeError(`${address} is answered ${answer.status}`);
  return answer.text();
};

/** What the data API says of the series of a key in a period, at one release: `STOCK.USA.MEX._T`, `STOCK.*.*._T`. */
export const apiFigures = async (
  site: Site,
  release: string,
  dataflow: string,
  series: string,
  period: string,
): Promise<readonly ApiFigure[]> => {
  const address = `/r/${release}/api/v1/data/${dataflow}/${series}?startPeriod=${period}&endPeriod=${period}&format=json`;
  const { observations, labels } = JSON.parse(await bodyOf(site, address)) as Answer;
  return observations.map((one) => ({ ...one, unit: labels.UNIT_MEASURE![one.indicator]!.code }));
};
