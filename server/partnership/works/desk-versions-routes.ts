import {
  ALL_WORKS,
  changeToSign,
  correctWork,
  draftOf,
  findVersion,
  findWork,
  freezeVersion,
  libraryPart,
  noteEditorialChange,
  personNames,
  retractWork,
  subjectOfWork,
  versionDifference,
  versionPair,
  versionsOf,
  writeDifference,
  type Work,
  type WorkVersion,
} from "#partnership";
import { Problem } from "#vocabulary";
import { deskDifferencePage, draftVersionPage, partnershipTexts, publishedWorkPage, publishedWorksPage, workVersionsPage } from "#web";
import type { DeskRoute, PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { anywhereDecides } from "./published-works.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { changedFields } from "./changed-fields.ts";
import { workHref } from "./library-data.ts";
import { fileAnswer } from "./read-kept-file.ts";
import { setText } from "./set-text.ts";
import { emptyForm, sentForm, workFault, workRoute, type WorkFault, type WorkInHand } from "./work-in-hand.ts";
import type { WorksAround } from "./works-around.ts";

const HERE = "/desk/works";
const PUBLISHED = `${HERE}/published`;
const texts = partnershipTexts.worksDesk;
const NUMBER = "{[0-9]{1,6}}";

/** Versions of a work at the desk, and what is done to public works for good. */
export const deskVersionsRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  workRoute("get", "/versions", (request, at) => showVersions(request, at)),
  workRoute("post", "/versions", (request, at) => makeVersion(request, at, around)),
  workRoute("get", `/versions/:number${NUMBER}`, async (request, at) => {
    const version = await findVersion(request.database, { workId: at.work.id, number: Number(request.part("number")) });
    if (!version) throw new Problem("no-such-version");
    const files = `${HERE}/${at.work.id}/versions/${version.number}/files`;
    const { html } = await setText(version, (name) => `${files}/${encodeURIComponent(name)}`, around);
    return { page: draftVersionPage(at.around, html, version.summary, await deskSides(request, HERE)) };
  }),
  workRoute("get", `/versions/:number${NUMBER}/files/:name`, async ({ database, part }, { work }) => {
    const version = await findVersion(database, { workId: work.id, number: Number(part("number")) });
    const file = version?.files.find(({ name }) => name === part("name"));
    return file ? fileAnswer(around.files, file) : { nothing: texts.files.none };
  }),
  workRoute("get", `/versions/:number${NUMBER}/since/:older${NUMBER}`, async (request, at) => {
    const [older, newer] = [Number(request.part("older")), Number(request.part("number"))];
    const pair = await versionPair(request.database, at.work.id, older, newer);
    if (!pair) throw new Problem("no-such-version");
    const difference = await differenceOf(request, pair.before, pair.after, around);
    const title = partnershipTexts.library.work.difference(older, newer);
    return { page: deskDifferencePage(at.around, title, difference, await deskSides(request, HERE)) };
  }),
  {
    kind: "desk",
    method: "get",
    path: PUBLISHED,
    answer: async (request) => {
      anywhereDecides(request);
      return { page: publishedWorksPage(await publishedWorks(request), await deskSides(request, HERE)) };
    },
  },
  publishedRoute("get", "", (request, work) => showPublished(request, work, around)),
  publishedRoute("post", "/sign", async (request, work) => {
    const { form } = request;
    const change = { workId: work.id, versionId: form.text("versionId"), words: form.text("words") };
    return decided(request, work, around, "words", texts.published.signed, () => noteEditorialChange(request, change));
  }),
  publishedRoute("post", "/correct", (request, work) =>
    decided(request, work, around, "correction", texts.published.corrected, () =>
      correctWork(request, work.id, request.form.text("correction")),
    ),
  ),
  publishedRoute("post", "/retract", (request, work) =>
    decided(request, work, around, "reason", texts.published.retracted, () => retractWork(request, work.id, request.form.text("reason"))),
  ),
];

function publishedRoute(
  method: "get" | "post",
  rest: string,
  answer: (request: SignedInRequest, work: Work) => Promise<PartnershipAnswer>,
): DeskRoute {
  return {
    kind: "desk",
    method,
    path: `${PUBLISHED}/:slug${rest}`,
    answer: async (request) => {
      anywhereDecides(request);
      const work = await findWork(request.database, { slug: request.part("slug") });
      if (work?.publicVersion == null) throw new Problem("no-such-work");
      return answer(request, work);
    },
  };
}

/** Carries a decision out; what is wrong is said at the field that its words came from. */
const decided = async (
  request: SignedInRequest,
  work: Work,
  around: WorksAround,
  field: string,
  notice: string,
  decide: () => Promise<void>,
): Promise<PartnershipAnswer> => {
  try {
    await decide();
  } catch (error) {
    const { faults, status } = workFault(error);
    const { words, ...rest } = faults;
    return showPublished(request, work, around, { faults: words === undefined ? rest : { ...rest, [field]: words }, status });
  }
  return { redirect: `${PUBLISHED}/${encodeURIComponent(work.slug)}`, notice };
};

const publishedWorks = async (request: SignedInRequest) => {
  const { lines } = await libraryPart(request.database, ALL_WORKS, { offset: 0, most: 500 });
  const links = lines.map(({ id, slug, title }) => ({ id, link: { text: title, href: `${PUBLISHED}/${encodeURIComponent(slug)}` } }));
  const waiting = [];
  for (const { id, link } of links) {
    const work = await findWork(request.database, { id });
    const change = work && (await changeToSign(request.database, work));
    const version = change === undefined ? undefined : await findVersion(request.database, { id: change });
    if (version) waiting.push({ link, words: version.changeWords });
  }
  return { waiting, works: links.map(({ link }) => link), mayRetract: request.may("release-work", { bodies: [] }).allowed };
};

const differenceOf = async ({ database }: SignedInRequest, before: WorkVersion, after: WorkVersion, { releases }: WorksAround) => ({
  fields: await changedFields(database, before, after),
  html: writeDifference(versionDifference(before.source, after.source, { dataflows: releases.dataflows }), after.language, "en"),
});

const showPublished = async (request: SignedInRequest, work: Work, around: WorksAround, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const { database } = request;
  const subject = await subjectOfWork(database, work);
  const waiting = await changeToSign(database, work);
  const [shown, change] = await Promise.all([
    findVersion(database, { id: work.publicVersion ?? "" }),
    findVersion(database, { id: waiting ?? "" }),
  ]);
  const form = fault ? sentForm(request, fault) : emptyForm(request);
  const mayRelease = request.may("release-work", subject).allowed && work.state === "published";
  const data = {
    title: work.title,
    action: `${PUBLISHED}/${encodeURIComponent(work.slug)}`,
    publicHref: workHref(work.slug),
    change: change && shown ? { ...(await differenceOf(request, shown, change, around)), words: change.changeWords } : undefined,
    versionId: change?.id ?? "",
    sign: change && change.madeBy !== request.session.personId && request.may("sign-change", subject).allowed ? form : undefined,
    correct: mayRelease ? form : undefined,
    retract: mayRelease ? form : undefined,
  };
  return { page: publishedWorkPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const showVersions = async (
  request: SignedInRequest,
  { work, around: frame }: WorkInHand,
  fault?: WorkFault,
): Promise<PartnershipAnswer> => {
  const { database } = request;
  const [versions, draft] = await Promise.all([versionsOf(database, work.id), draftOf(database, work.id)]);
  const names = await personNames(
    database,
    versions.flatMap(({ madeBy }) => madeBy ?? []),
  );
  const here = `${HERE}/${work.id}/versions`;
  const data = {
    versions: versions.map(({ number, hash, madeAt, madeBy, changeWords }, place) => {
      const before = versions[place + 1]?.number;
      return {
        ...{ number, hash, href: `${here}/${number}`, on: dayOf(madeAt), words: changeWords },
        by: names.get(madeBy ?? "") ?? texts.comments.gone,
        compare: before === undefined ? undefined : { text: texts.versions.compareWith(before), href: `${here}/${number}/since/${before}` },
      };
    }),
    state: fault ? sentForm(request, fault) : emptyForm(request),
    version: String(draft.version),
  };
  return { page: workVersionsPage(frame, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const makeVersion = async (request: SignedInRequest, at: WorkInHand, around: WorksAround): Promise<PartnershipAnswer> => {
  const { form } = request;
  try {
    const words = form.text("words").slice(0, 1_000);
    await freezeVersion(request, { workId: at.work.id, version: form.version() }, { words }, around.releases);
  } catch (error) {
    return showVersions(request, at, workFault(error));
  }
  return { redirect: `${HERE}/${at.work.id}/versions`, notice: texts.versions.made };
};
