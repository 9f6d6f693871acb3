import { allSeries, changeSeries, openSeries, seriesShape, THE_PROGRAMME, WORK_KINDS, type Series } from "#partnership";
import { Problem } from "#vocabulary";
import { deskSeriesPage, partnershipTexts, seriesFormPage } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { kindName } from "../works/library-data.ts";
import { emptyForm, sentForm, workFault, type WorkFault } from "../works/work-in-hand.ts";
import { seriesHref } from "./series-routes.ts";

const HERE = "/desk/series";
const ONE = `${HERE}/:series{[0-9a-f-]{36}}`;
const texts = partnershipTexts.series.desk;

const desk = (method: "get" | "post", path: string, answer: (request: SignedInRequest) => Promise<PartnershipAnswer>): DeskRoute => ({
  kind: "desk",
  method,
  path,
  answer: async (request) => {
    request.demand("keep-series", THE_PROGRAMME);
    return answer(request);
  },
});

/** Series of works and their forms. */
export const DESK_SERIES_ROUTES: readonly DeskRoute[] = [
  desk("get", HERE, async (request) => {
    const lines = (await allSeries(request.database)).map(({ id, name, kinds, works }) => ({
      series: { text: name, href: `${HERE}/${id}` },
      kinds: kinds.map(kindName).join(", "),
      works,
    }));
    return { page: deskSeriesPage(lines, await deskSides(request, HERE)) };
  }),
  desk("get", `${HERE}/new`, (request) => showForm(request, undefined)),
  desk("post", `${HERE}/new`, (request) => takeForm(request, undefined)),
  desk("get", ONE, async (request) => showForm(request, await seriesAtHand(request))),
  desk("post", ONE, async (request) => takeForm(request, await seriesAtHand(request))),
];

/** @throws Problem no-such-series */
const seriesAtHand = async ({ database, part }: SignedInRequest): Promise<Series> => {
  const series = (await allSeries(database)).find(({ id }) => id === part("series"));
  if (!series) throw new Problem("no-such-series");
  return series;
};

const takeForm = async (request: SignedInRequest, series: Series | undefined): Promise<PartnershipAnswer> => {
  const parsed = request.form.parse(seriesShape);
  if (!parsed.ok) return showForm(request, series, { faults: parsed.faults, status: 422 });
  try {
    if (series) await changeSeries(request, { id: series.id, version: request.form.version() }, parsed.values);
    else await openSeries(request, parsed.values);
  } catch (error) {
    return showForm(request, series, workFault(error));
  }
  return { redirect: HERE, notice: series ? texts.saved : texts.opened };
};

const KINDS = WORK_KINDS.map(({ id, name }) => ({ value: id, label: name }));

const showForm = async (request: SignedInRequest, series: Series | undefined, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const kept = series && { name: series.name, about: series.about, issn: series.issn ?? "", kinds: series.kinds };
  const data = {
    action: series ? `${HERE}/${series.id}` : `${HERE}/new`,
    name: series?.name ?? "",
    version: series ? String(series.version) : "",
    state: fault ? sentForm(request, fault, ["kinds"]) : emptyForm(request, kept),
    kinds: KINDS,
    publicHref: series && seriesHref(series.slug),
  };
  return { page: seriesFormPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};
