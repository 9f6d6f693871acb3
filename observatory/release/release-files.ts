/** The mutable file: the states a release went through. */
export const STATE_FILE = "state.json";

export const MANIFEST_FILE = "manifest.json";

/** Where a release keeps the observations of an indicator, inside its folder. */
export const observationsFile = (dataflow: string, indicator: string): string => `observations/${dataflow}/${indicator}.parquet`;

/** Where a release keeps what a source reported. */
export const reportedFile = (source: string): string => `reported/${source}.parquet`;

/** Where a release keeps numbers its estimates went through, such as the multipliers of a fit. */
export const workingFile = (name: string): string => `working/${name}.parquet`;
