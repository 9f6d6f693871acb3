/** Ids of `EXPORT_FORMATS` as the help lists them without loading the observatory; a test compares the two. */
export const FORMAT_IDS = ["csv", "xlsx", "json", "parquet"];

export const FORMATS_IN_HELP = `${FORMAT_IDS.join(", ")} (default: by the name of --out, else csv)`;
