import {
  askForDoi,
  doiOfWork,
  doisOfWorks,
  findWork,
  isPublic,
  mayHaveDoi,
  PUBLIC,
  publicWorkIds,
  publicWorks,
  listSubmissions,
  readSubmission,
  findPeople,
  writeCrossrefReviews,
  writeCrossrefWork,
  type PublicWork,
  type RecordedReview,
} from "#partnership";
import { inOneUnit } from "#store";
import { doisPage, partnershipTexts, type DoiRow } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { workHref } from "../works/library-data.ts";
import { anywhereDecides } from "../works/published-works.ts";
import type { WorksAround } from "../works/works-around.ts";
import { mailFor, recordOf, recordsSite } from "./records-site.ts";

const HERE = "/desk/works/dois";
const texts = partnershipTexts.libraryDoors.doi;

/** DOIs of public works for those who release works: how far each is, and deposits for Crossref. */
export const doiDeskRoutes = (around: WorksAround): readonly DeskRoute[] => [
  { kind: "desk", method: "get", path: HERE, answer: (request) => showDois(request, around) },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/:slug/ask`,
    answer: async (request) => {
      anywhereDecides(request);
      const work = await findWork(request.database, { slug: request.part("slug") });
      if (!work || !isPublic(work.state)) return { nothing: texts.noWork };
      await inOneUnit(request.database, request.actor, request.surroundings, async (unit) => {
        askForDoi(unit, work.id);
        unit.log({ action: "ask-for-doi", objectKind: "work", object: work.id });
      });
      return { redirect: HERE, notice: texts.askedAgain };
    },
  },
  deposit(around, "work", (request, work, doi) => writeCrossrefWork(batchOf(request, work, doi, around))),
  deposit(around, "reviews", async (request, work, doi) =>
    writeCrossrefReviews(batchOf(request, work, doi, around), await publishedReviews(request, work)),
  ),
];

const showDois = async (request: SignedInRequest, around: WorksAround): Promise<PartnershipAnswer> => {
  anywhereDecides(request);
  const { database, query } = request;
  const ids = (await publicWorkIds(database)).toReversed();
  const part = listPart(query("page"));
  const shown = ids.slice(part.offset, part.offset + part.most);
  const works = await publicWorks(database, shown, recordsSite(request, around));
  const dois = await doisOfWorks(database, shown);
  const { doi: agency, prefix } = around.doors ?? {};
  const rows = shown.flatMap((id): readonly DoiRow[] => {
    const work = works.get(id);
    const kept = dois.get(id);
    if (!work) return [];
    const path = `${HERE}/${encodeURIComponent(work.slug)}`;
    const mayAsk = agency !== undefined && mayHaveDoi(agency.prefix, work);
    return [
      {
        work: { text: work.title, href: workHref(work.slug) },
        doi: kept?.doi ?? "",
        state: texts.states[kept?.state ?? "none"],
        told: kept?.sentAt == null ? undefined : dayOf(kept.sentAt),
        fault: kept?.fault ?? "",
        askHref: mayAsk ? `${path}/ask` : undefined,
        deposits:
          prefix === undefined
            ? []
            : [
                { text: texts.work, href: `${path}/crossref-work.xml` },
                ...(work.reviewAddress === undefined ? [] : [{ text: texts.reviews, href: `${path}/crossref-reviews.xml` }]),
              ],
      },
    ];
  });
  const agencyWords = agency ? texts.agency(new URL(agency.url).host, agency.prefix) : texts.noAgency;
  const sides = await deskSides(request, HERE);
  return { page: doisPage({ rows, agency: agencyWords, csrf: request.csrf, ...waysOn(HERE, {}, part, ids.length) }, sides) };
};

type Writer = (request: SignedInRequest, work: PublicWork, doi: string) => string | undefined | Promise<string | undefined>;

/** A deposit for Crossref, under the DOI that the work has or would have. */
function deposit(around: WorksAround, what: "work" | "reviews", write: Writer): DeskRoute {
  return {
    kind: "desk",
    method: "get",
    path: `${HERE}/:slug/crossref-${what}.xml`,
    answer: async (request) => {
      anywhereDecides(request);
      const found = await findWork(request.database, { slug: request.part("slug") });
      const work = found && (await recordOf(request, found.id, around));
      const prefix = around.doors?.prefix;
      if (!work || prefix === undefined || !mayHaveDoi(prefix, work)) return { nothing: texts.noWork };
      const file = await write(request, work, work.doi ?? doiOfWork(prefix, work));
      const name = `${work.slug}-crossref-${what}.xml`;
      return file === undefined ? { nothing: texts.noWork } : { file, type: "application/xml; charset=utf-8", name };
    },
  };
}

const batchOf = (request: SignedInRequest, work: PublicWork, doi: string, around: WorksAround) => ({
  depositor: { name: request.frame.siteName, mail: mailFor(request, around) },
  now: request.now,
  ...{ work, doi },
});

/** Reviews of a work that their reviewers agreed to publish, with the names of those who signed, as every reader sees them. */
const publishedReviews = async ({ database, frame }: SignedInRequest, { id }: PublicWork): Promise<readonly RecordedReview[]> => {
  const { submissions } = await listSubmissions(database, PUBLIC, { show: "ended", part: "all", workId: id }, { from: 0, most: 50 });
  const seen = await Promise.all(submissions.map(({ reference }) => readSubmission(database, PUBLIC, { reference })));
  const rounds = seen.flatMap((one) => (one?.rounds ?? []).map((round) => ({ ...round, reference: one!.reference })));
  const people = await findPeople(
    database,
    rounds.flatMap(({ reviews }) => reviews.flatMap(({ personId }) => personId ?? [])),
  );
  return rounds.flatMap(({ number, reference, closedAt, openedAt, reviews }) =>
    reviews.map(({ reviewerNumber, personId }): RecordedReview => {
      const person = people.find((one) => one.id === personId && one.state === "active");
      return {
        ...{ reference, reviewerNumber, round: number, address: `${frame.address}/reviews/${reference}` },
        on: dayOf(closedAt ?? openedAt),
        reviewer: person && { name: person.name, orcid: person.orcid },
      };
    }),
  );
};
