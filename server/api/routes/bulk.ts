import { PROMISES } from "#contract";
import { phrase, Problem } from "#vocabulary";
import { keep } from "../api-route.ts";

const TYPE = "application/vnd.apache.parquet";

/** A whole indicator: the release's own file. */
export const bulkRoute = keep(PROMISES.bulk, ({ parts, release, accept }) => {
  const dataflow = release.dataflow(parts.dataflow);
  const indicator = release.indicator(dataflow.id, parts.indicator.replace(/\.parquet$/, ""));
  accept([TYPE, "application/octet-stream"]);
  const path = `observations/${dataflow.id}/${indicator.id}.parquet`;
  const file = release.manifest.files.find((one) => one.path === path);
  if (!file) throw new Problem("release-damaged", { release: release.id, file: path, reason: phrase("not-listed") });
  const { bytes, sha256 } = file;
  return { file: { path, bytes, sha256, mediaType: TYPE, name: `${indicator.id}-${release.id}.parquet` } };
});
