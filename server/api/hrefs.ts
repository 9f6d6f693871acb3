interface DataParameters {
  /** Canonical: "startPeriod=2010". */
  readonly query?: string;
  readonly format?: string;
  readonly lang?: string;
}

/** Addresses of the API for a release: those that last when its id is given, else those of whichever release is newest. */
export const hrefs = (release?: string) => {
  const base = `${release === undefined ? "" : `/r/${encodeURIComponent(release)}`}/api/v1`;
  return {
    start: base,
    dataflows: `${base}/dataflows`,
    dataflow: (id: string): string => `${base}/dataflows/${encodeURIComponent(id)}`,
    data: (id: string, key: string, { query = "", format, lang }: DataParameters = {}): string => {
      const parameters = [query, format === undefined ? "" : `format=${format}`, lang === undefined ? "" : `lang=${lang}`]
        .filter(Boolean)
        .join("&");
      return `${base}/data/${encodeURIComponent(id)}/${key}${parameters === "" ? "" : `?${parameters}`}`;
    },
    availability: (id: string): string => `${base}/availability/${encodeURIComponent(id)}`,
    bulk: (dataflow: string, indicator: string): string =>
      `${base}/bulk/${encodeURIComponent(dataflow)}/${encodeURIComponent(indicator)}.parquet`,
    areas: `${base}/areas`,
    area: (code: string): string => `${base}/areas/${encodeURIComponent(code)}`,
    sources: `${base}/sources`,
    methods: `${base}/methods`,
    search: `${base}/search`,
  };
};

/** Addresses that belong to no release. */
export const RELEASES_HREF = "/api/v1/releases";
export const releaseHref = (id: string): string => `${RELEASES_HREF}/${encodeURIComponent(id)}`;
