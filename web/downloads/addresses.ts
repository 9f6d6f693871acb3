import type { DataSelection } from "./data-selection.ts";

/** Addresses of what belongs to a place (a page that has figures) and to one of its figures; for ever when a release is given. */
export const addressesOf = (place: string, release?: string) => {
  const start = release === undefined ? "" : `/r/${encodeURIComponent(release)}`;
  const of = (figure: string | undefined): string => (figure === undefined ? place : `${place}/${figure}`);
  return {
    page: `${start}${place === "home" ? (start === "" ? "/" : "") : `/${place}`}`,
    chart: (figure: string, extension: "svg" | "png"): string => `${start}/charts/${of(figure)}.${extension}`,
    card: `${start}/charts/${place}/card.png`,
    embed: (figure: string): string => `${start}/embed/${of(figure)}`,
    citation: (figure: string | undefined, extension: string): string => `${start}/cite/${of(figure)}.${extension}`,
    manifest: release === undefined ? "/api/v1/releases" : `/api/v1/releases/${encodeURIComponent(release)}`,
  };
};

/** Address of a selection's figures in a format, from one release for ever. */
export const dataAddress = ({ dataflow, key, startPeriod, endPeriod }: DataSelection, release: string, format?: string): string => {
  const query = [
    ...(startPeriod === "" ? [] : [`startPeriod=${startPeriod}`]),
    ...(endPeriod === "" ? [] : [`endPeriod=${endPeriod}`]),
    ...(format === undefined ? [] : [`format=${format}`]),
  ];
  return `/r/${encodeURIComponent(release)}/api/v1/data/${dataflow}/${key}${query.length === 0 ? "" : `?${query.join("&")}`}`;
};

/** Address of a whole indicator, every key and period. */
export const wholeAddress = (dataflow: string, indicator: string, release: string): string =>
  `/r/${encodeURIComponent(release)}/api/v1/bulk/${dataflow}/${indicator}.parquet`;

/** Address of the form that contests a figure, filled in. */
export const questionAddress = (dataflow: string, key: string, release: string, figure = ""): string =>
  `/question?dataflow=${dataflow}&key=${encodeURIComponent(key)}&release=${encodeURIComponent(release)}${figure === "" ? "" : `&figure=${figure}`}`;
