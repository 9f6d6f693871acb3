import type { Context } from "hono";
import { sendEncoded } from "../http/send-encoded.ts";
import { isMatrixIndicator } from "../pages/matrix-indicators.ts";
import { matrixYearsOf } from "../pages/matrix-years.ts";
import type { RequestSite } from "../http/request-site.ts";

/** Bytes of a year of a matrix, for the page's script. A release's figures never change, nor does this. */
export const MATRIX_BYTES_PATH = "/r/:pin/matrix/:indicator/:file";

const FOR_EVER = "public, max-age=31536000, immutable";
/** Drafts may change. */
const FOR_A_WHILE = "public, max-age=300";

/** Undefined where there is no such matrix. */
export const answerMatrixBytes = (c: Context, { context, lasting }: RequestSite): Response | undefined => {
  const { indicator = "", file = "" } = c.req.param();
  const [, year, sex = "all"] = /^(\d{4})(?:-(women|men))?\.bin$/.exec(file) ?? [];
  if (year === undefined || !isMatrixIndicator(indicator)) return undefined;
  const bytes = matrixYearsOf(context.reader).bytes({ indicator, year, sex: sex as "all" | "women" | "men" });
  return bytes && sendEncoded(c, bytes, { cacheControl: lasting ? FOR_EVER : FOR_A_WHILE });
};
