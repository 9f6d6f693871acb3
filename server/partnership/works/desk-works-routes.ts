import {
  aboutShape,
  anywhere,
  bodyNames,
  commentOnDraft,
  commentsOf,
  contributorsOf,
  draftOf,
  findLicence,
  findWorkKind,
  isPublic,
  languageWords,
  newWorkShape,
  openBodies,
  openWork,
  personNames,
  setTags,
  settleComment,
  tagsOf,
  withdrawWork,
  WORK_KINDS,
  worksOf,
} from "#partnership";
import { newWorkPage, ownWorksPage, partnershipTexts, workAboutPage, workCommentsPage, workAtAGlancePage } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { countryName } from "../people-words.ts";
import { readCountries } from "../read-countries.ts";
import { kindName, workHref } from "./library-data.ts";
import {
  emptyForm,
  languageOptions,
  LICENCE_OPTIONS,
  sentForm,
  workFault,
  workInHand,
  workRoute,
  type WorkFault,
  type WorkInHand,
} from "./work-in-hand.ts";

const HERE = "/desk/works";
const texts = partnershipTexts.worksDesk;

/** The own works, beginning one, and what a work is about. */
export const DESK_WORKS_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: HERE,
    answer: async (request) => {
      const works = await worksOf(request.database, request.session.personId);
      const subject = anywhere(request.standing);
      const decides = request.may("sign-change", subject).allowed || request.may("release-work", subject).allowed;
      const lines = works.map(({ id, title, kind, state, openedAt }) => ({
        title,
        href: `${HERE}/${id}`,
        kind: kindName(kind),
        state: texts.states[state],
        begunOn: dayOf(openedAt),
      }));
      return { page: ownWorksPage(lines, decides ? `${HERE}/published` : undefined, await deskSides(request, HERE)) };
    },
  },
  { kind: "desk", method: "get", path: `${HERE}/new`, answer: (request) => showNew(request) },
  {
    kind: "desk",
    method: "post",
    path: `${HERE}/new`,
    answer: async (request) => {
      const parsed = request.form.parse(newWorkShape);
      if (!parsed.ok) return showNew(request, { faults: parsed.faults, status: 422 });
      try {
        return { redirect: `${HERE}/${await openWork(request, parsed.values)}/text`, notice: texts.begun };
      } catch (error) {
        return showNew(request, workFault(error));
      }
    },
  },
  workRoute("get", "", (request, at) => showOverview(request, at)),
  workRoute("post", "/withdraw", async (request, at) => {
    const { form } = request;
    const faults = {
      ...(form.text("reason") === "" ? { reason: texts.fields.reason } : {}),
      ...(form.text("confirm") === "yes" ? {} : { confirm: texts.overview.confirmMissing }),
    };
    if (Object.keys(faults).length > 0) return showOverview(request, at, { faults, status: 422 });
    await withdrawWork(request, at.work.id, form.text("reason").slice(0, 1_000));
    return { redirect: `${HERE}/${at.work.id}`, notice: texts.overview.withdrawn };
  }),
  workRoute("get", "/about", (request, at) => showAbout(request, at)),
  workRoute("post", "/about", async (request, at) => {
    const read = readCountries(request.form.text("countries"));
    const parsed = request.form.parse(aboutShape.omit({ countries: true }));
    const faults = { ...(parsed.ok ? {} : parsed.faults), ...("unknown" in read ? { countries: texts.unknownCountry(read.unknown) } : {}) };
    if (!parsed.ok || "unknown" in read) return showAbout(request, at, { faults, status: 422 });
    await setTags(request, at.work.id, { ...parsed.values, countries: [...read.codes] });
    return { redirect: `${HERE}/${at.work.id}/about`, notice: texts.about.saved };
  }),
  workRoute("get", "/comments", (request, at) => showComments(request, at)),
  workRoute("post", "/comments", async (request, at) => {
    try {
      await commentOnDraft(request, at.work.id, { place: request.form.text("place"), words: request.form.text("words") });
    } catch (error) {
      return showComments(request, at, workFault(error));
    }
    return { redirect: `${HERE}/${at.work.id}/comments`, notice: texts.comments.added };
  }),
  workRoute("post", "/comments/:comment/settle", async (request, at) => {
    try {
      await settleComment(request, at.work.id, request.part("comment"));
    } catch (error) {
      return showComments(request, await workInHand(request), workFault(error));
    }
    return { redirect: `${HERE}/${at.work.id}/comments`, notice: texts.comments.settledNow };
  }),
];

const showNew = async (request: SignedInRequest, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const bodies = await openBodies(request.database, dayOf(request.now));
  const state = fault ? sentForm(request, fault) : emptyForm(request, { language: "en", licence: LICENCE_OPTIONS[0]!.value });
  const data = {
    state,
    // A work on a release of data is begun from the list of releases.
    kinds: WORK_KINDS.filter(({ profile }) => profile !== "data release").map(({ id, name }) => ({ value: id, label: name })),
    bodies: bodies.map(({ id, name }) => ({ value: id, label: name })).toSorted((a, b) => a.label.localeCompare(b.label, "en")),
    languages: languageOptions(),
    licences: LICENCE_OPTIONS,
  };
  return { page: newWorkPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const showOverview = async (request: SignedInRequest, { work, around }: WorkInHand, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const { database, now } = request;
  const [draft, contributors] = await Promise.all([draftOf(database, work.id), contributorsOf(database, work.id)]);
  const { overview } = texts;
  const body = (await bodyNames(database, [work.bodyId], dayOf(now))).get(work.bodyId) ?? "";
  const needs = findWorkKind(work.kind)?.needs ?? [];
  const here = `${HERE}/${work.id}`;
  const isMissing = {
    abstract: draft.abstract === "",
    summary: draft.summary === "",
    text: draft.source.trim() === "" && draft.fileId === null,
  };
  const data = {
    facts: [
      [overview.reference, work.reference],
      [overview.kind, kindName(work.kind)],
      [overview.state, texts.states[work.state]],
      [overview.body, body],
      [overview.language, languageWords([work.language])],
      [overview.licence, findLicence(work.licence)?.name ?? work.licence],
      [overview.contributors, contributors.map(({ name }) => name).join(", ")],
      ...(isPublic(work.state) ? [[overview.publicPage, { text: workHref(work.slug), href: workHref(work.slug) }] as const] : []),
    ] as const,
    missing: needs.filter((need) => isMissing[need]).map((need) => ({ text: overview.missing[need], href: `${here}/text` })),
    wantsReadiness: around.mayWrite && work.state === "draft",
    withdraw: around.mayWrite && work.state === "draft" ? (fault ? sentForm(request, fault) : emptyForm(request)) : undefined,
  };
  return { page: workAtAGlancePage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const showAbout = async (request: SignedInRequest, { work, around }: WorkInHand, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const { themes, countries } = await tagsOf(request.database, work.id);
  const kept = {
    language: work.language,
    licence: work.licence,
    themes,
    countries: countries.map((code) => countryName(code) || code).join("\n"),
  };
  const open = await openBodies(request.database, dayOf(request.now), ["theme"]);
  const data = {
    state: fault ? sentForm(request, fault, ["themes"]) : emptyForm(request, kept),
    languages: languageOptions(),
    licences: LICENCE_OPTIONS,
    themes: open.map(({ id, name }) => ({ value: id, label: name })),
  };
  return { page: workAboutPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const showComments = async (request: SignedInRequest, { work, around }: WorkInHand, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const comments = await commentsOf(request.database, work.id);
  const names = await personNames(
    request.database,
    comments.flatMap(({ writtenBy }) => writtenBy ?? []),
  );
  const data = {
    comments: comments.map(({ id, place, words, writtenBy, writtenAt, settledAt }) => ({
      ...{ id, place, words },
      by: names.get(writtenBy ?? "") ?? texts.comments.gone,
      on: dayOf(writtenAt),
      settledOn: settledAt === null ? undefined : dayOf(settledAt),
    })),
    state: fault ? sentForm(request, fault) : emptyForm(request),
  };
  return { page: workCommentsPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};
