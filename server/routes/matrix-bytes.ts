import type { Context } from "hono";
import { sendEncoded } from "../http/send-encoded.ts";
import { isMatrixIndicator } from "../pages/matrix-indicators.ts";
import { matrixYearsOf } from "../pages/matrix-years.ts";
import type { ReleaseReader } from "../pages/release-reader.ts";

/** Bytes of a year of a matrix, for the page's script. A release's figures never change, nor does this. */
export const MATRIX_BYTES_PATH = "/r/:release/matrix/:indicator/:file";

const FOR_EVER = "public, max-age=31536000, immutable";

/** Undefined where there is no such matrix. */
export const answerMatrixBytes = (c: Context, reader: ReleaseReader): Response | undefined => {
  const { release = "", indicator = "", file = "" } = c.req.param();
  const [, year, sex = "all"] = /^(\d{4})(?:-(women|men))?\.bin$/.exec(file) ?? [];
  if (release !== reader.release.id || year === undefined || !isMatrixIndicator(indicator)) return undefined;
  const bytes = matrixYearsOf(reader).bytes({ indicator, year, sex: sex as "all" | "women" | "men" });
  return bytes && sendEncoded(c, bytes, { cacheControl: FOR_EVER });
};
