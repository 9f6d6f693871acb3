import { PROMISES } from "#contract";
import { oneOf, phrase, Problem } from "#vocabulary";
import {
  collectBytes,
  countQuery,
  EXPORT_FORMATS,
  findExportFormat,
  runQuery,
  type ExportContext,
  type ExportFormat,
  type ManifestDataflow,
} from "#observatory";
import { keep, type Asked, type Made } from "../api-route.ts";
import { canonicalQuery, refuseUnknownAreas, type CanonicalQuery } from "../canonical-query.ts";
import { limitOf, roomierFormats } from "../format-limits.ts";
import { hrefs } from "../hrefs.ts";
import { lastingWords } from "../lasting-words.ts";
import { labelsOf } from "../labels-of.ts";
import { packBeside } from "../../packing/pack-beside.ts";

/** JSON first: what a client gets that takes anything. */
const OFFERED: readonly ExportFormat[] = EXPORT_FORMATS.toSorted((a, b) => Number(b.id === "json") - Number(a.id === "json"));
/** Up to so many observations an answer is made at once and kept; more are sent as they are made. */
const AT_ONCE = 5_000;

/** Observations in the format asked for. */
export const dataRoute = keep(PROMISES.data, (asked) => {
  const { parts, query, release, lang } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  const canonical = canonicalQuery(dataflow, { key: parts.key, ...query });
  const format = formatOf(query.format, asked);
  const at = hrefs(release.id);
  const address = at.data(dataflow.id, canonical.key, { query: canonical.parameters, format: format.id, lang });
  return {
    identity: `${dataflow.id}/${canonical.key}?${canonical.parameters}`,
    mediaType: format.mediaType,
    language: lang,
    lasting: true,
    headers: {
      link: `<${address}>; rel="canonical", <${at.dataflow(dataflow.id)}>; rel="describedby", <${release.manifest.licence.url}>; rel="license"`,
      ...(format.id === "json" ? {} : { "content-disposition": `attachment; filename="${dataflow.id}-${release.id}.${format.extension}"` }),
    },
    make: (gone) => makeData(asked, { dataflow, canonical, format, address, gone }),
  };
});

const formatOf = (id: string | undefined, { accept }: Pick<Asked, "accept">): ExportFormat => {
  if (id !== undefined) return findExportFormat(id);
  const type = accept(OFFERED.map(({ mediaType }) => mediaType));
  return OFFERED.find(({ mediaType }) => mediaType === type)!;
};

interface Wanted {
  readonly dataflow: ManifestDataflow;
  readonly canonical: CanonicalQuery;
  readonly format: ExportFormat;
  readonly address: string;
  readonly gone: () => AbortSignal;
}

const makeData = async (
  { release, state, lang }: Pick<Asked, "release" | "state" | "lang">,
  { dataflow, canonical: { query }, format, address, gone }: Wanted,
): Promise<Made> => {
  refuseUnknownAreas(release, query);
  const limit = limitOf(format.id);
  const count = countQuery(release, query, limit);
  if (count > limit) throw tooMany(format, dataflow, limit, release.id);
  const labels = labelsOf(release, lang);
  const context: ExportContext = {
    dataflow,
    manifest: release.manifest,
    stateWords: lastingWords(release, state, lang),
    labels,
    locale: lang,
    address,
  };
  if (format.packed) return packBeside(format, format.packed.gather(runQuery(release, query), context), gone());
  const pieces = format.write(runQuery(release, query), context);
  return count <= AT_ONCE ? new Uint8Array(await collectBytes(pieces)) : { pieces };
};

const tooMany = (format: ExportFormat, dataflow: ManifestDataflow, limit: number, release: string): Problem => {
  const others = roomierFormats(limit, EXPORT_FORMATS);
  return new Problem("too-many-observations", {
    limit,
    format: format.name,
    others: others.length === 0 ? "" : phrase("or-ask-for", { formats: oneOf(others.map((id) => `format=${id}`)) }),
    bulk: dataflow.indicators
      .slice(0, 3)
      .map(({ id }) => hrefs(release).bulk(dataflow.id, id))
      .join(", "),
  });
};
