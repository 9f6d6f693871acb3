import {
  askerOf,
  assignGap,
  bodyNames,
  findCase,
  gapTagsOf,
  gapWordsShape,
  moveGap,
  movesByHand,
  openBodies,
  personNames,
  PRIORITIES,
  stepsOf,
  supportersOf,
  tasksOf,
  subjectOfCase,
  viewOf,
  wordGap,
  type Gap,
} from "#partnership";
import { gapAtAGlancePage, gapWordingPage, partnershipTexts, type GapOverviewData } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { countryName } from "../people-words.ts";
import { readCountries } from "../read-countries.ts";
import { emptyForm, languageOptions, sentForm } from "../works/work-in-hand.ts";
import { demandOf, gapFault, gapRoute, type GapFault, type GapInHand } from "./gap-in-hand.ts";
import { stepLines } from "./gap-page-data.ts";
import { gapHref } from "./gaps-data.ts";

const HERE = "/desk/gaps";
const texts = partnershipTexts.gapsDesk;
const publicTexts = partnershipTexts.gaps;

/** A question at the desk: at a glance, where it stands, who answers for it, and its wording. */
export const DESK_GAP_ROUTES: readonly PartnershipRoute[] = [
  gapRoute("get", "", (request, at) => showOverview(request, at)),
  gapRoute("post", "/move", async (request, at) => {
    demandOf(at.around.mayTriage);
    const { form } = request;
    const state = movesByHand(at.gap.state).find((one) => one === form.text("state"));
    if (state === undefined) return showOverview(request, at, "move", { faults: { state: texts.move.missing }, status: 422 });
    try {
      await moveGap(request, { id: at.gap.id, version: form.version() }, state, form.text("reasons").slice(0, 2_000));
    } catch (error) {
      return showOverview(request, at, "move", gapFault(error));
    }
    return { redirect: `${HERE}/${at.gap.id}`, notice: texts.move.done };
  }),
  gapRoute("post", "/assign", async (request, at) => {
    demandOf(at.around.mayTriage);
    const { form } = request;
    const priority = PRIORITIES.find((one) => one === form.text("priority"));
    if (priority === undefined)
      return showOverview(request, at, "assign", { faults: { priority: partnershipTexts.desk.form.choose }, status: 422 });
    try {
      await assignGap(request, { id: at.gap.id, version: form.version() }, { priority, bodyId: form.text("body") });
    } catch (error) {
      return showOverview(request, at, "assign", gapFault(error));
    }
    return { redirect: `${HERE}/${at.gap.id}`, notice: texts.assign.done };
  }),
  gapRoute("get", "/wording", (request, at) => showWording(request, at)),
  gapRoute("post", "/wording", (request, at) => saveWording(request, at)),
];

const showOverview = async (
  request: SignedInRequest,
  at: GapInHand,
  of?: "move" | "assign",
  fault?: GapFault,
): Promise<PartnershipAnswer> => {
  const { database } = request;
  const { gap, around, seesPeople } = at;
  const decided = around.mayTriage && gap.state !== "proposed";
  const steps = await stepsOf(database, gap.id);
  const kept = { priority: gap.priority ?? "", body: gap.bodyId ?? "" };
  const data: GapOverviewData = {
    facts: await factsOf(request, at),
    question: gap.question,
    purpose: gap.purpose,
    steps: stepLines(steps),
    supporters: seesPeople ? await supportersIn(request, gap) : [],
    waitsIn: gap.state === "proposed" ? await caseHref(request, gap) : undefined,
    move: decided
      ? {
          state: fault && of === "move" ? sentForm(request, fault) : emptyForm(request),
          states: movesByHand(gap.state).map((value) => ({ value, label: publicTexts.states[value] })),
        }
      : undefined,
    assign: decided
      ? {
          state: fault && of === "assign" ? sentForm(request, fault) : emptyForm(request, kept),
          priorities: PRIORITIES.map((value) => ({ value, label: publicTexts.priorities[value] })),
          bodies: await answerableBodies(request),
        }
      : undefined,
  };
  return { page: gapAtAGlancePage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const answerableBodies = async ({ database, now }: SignedInRequest) =>
  (await openBodies(database, dayOf(now), ["group", "committee", "panel", "management"])).map(({ id, name }) => ({
    value: id,
    label: name,
  }));

/** Whether whoever asked without an account can be told anything; the address itself is shown to nobody. */
const addressWords = async ({ database }: SignedInRequest, { id }: Gap): Promise<string> => {
  const asker = await askerOf(database, id);
  return texts.gap.addresses[(asker?.address ?? null) === null ? "none" : asker!.confirmed ? "confirmed" : "not confirmed"];
};

const factsOf = async (request: SignedInRequest, { gap, seesPeople }: GapInHand): Promise<GapOverviewData["facts"]> => {
  const { database, now } = request;
  const words = texts.gap;
  const body = gap.bodyId === null ? undefined : (await bodyNames(database, [gap.bodyId], dayOf(now))).get(gap.bodyId);
  const href = await caseHref(request, gap);
  return [
    [words.reference, gap.reference],
    [words.state, publicTexts.states[gap.state]],
    [words.priority, gap.priority === null ? words.noPriority : publicTexts.priorities[gap.priority]],
    [words.body, body ?? words.programme],
    [words.origin, [publicTexts.page.origin[gap.origin], gap.originWords].filter(Boolean).join(": ")],
    ...(seesPeople ? [[words.askedBy, await askerWords(request, gap)] as const] : []),
    ...(seesPeople && gap.origin === "public form" ? [[words.address, await addressWords(request, gap)] as const] : []),
    ...(gap.public ? [[words.publicPage, { text: gapHref(gap.slug), href: gapHref(gap.slug) }] as const] : []),
    ...(href === undefined ? [] : [[words.case, { text: href.replace("/desk/cases/", ""), href }] as const]),
  ];
};

/** Who asked; a reader's name only where they let it be shown. */
const askerWords = async ({ database }: SignedInRequest, gap: Gap): Promise<string> => {
  const words = texts.gap;
  if (gap.askedBy === null) return gap.askerShown ? `${words.reader}, ${words.shownAs(gap.askerName)}` : words.reader;
  const name = (await personNames(database, [gap.askedBy])).get(gap.askedBy) ?? "";
  return gap.askerShown ? name : `${name} (${words.notShown})`;
};

const supportersIn = async ({ database }: SignedInRequest, gap: Gap): Promise<readonly string[]> => {
  const supporters = await supportersOf(database, gap.id);
  const names = await personNames(
    database,
    supporters.map(({ personId }) => personId),
  );
  return supporters.map(({ personId, words }) => texts.gap.supporter(names.get(personId) ?? "", words));
};

/** The case in which a question is decided on, for whoever may know of it. */
const caseHref = async ({ database, standing }: SignedInRequest, gap: Gap): Promise<string | undefined> => {
  const file = gap.caseId === null ? undefined : await findCase(database, { id: gap.caseId });
  if (!file) return undefined;
  const view = viewOf(standing, file, await subjectOfCase(database, file), await tasksOf(database, file.id));
  return view === undefined ? undefined : `/desk/cases/${file.reference}`;
};

const showWording = async (request: SignedInRequest, { gap, around }: GapInHand, fault?: GapFault): Promise<PartnershipAnswer> => {
  demandOf(around.mayTriage);
  const { themes, countries } = await gapTagsOf(request.database, gap.id);
  const { title, question, purpose, language } = gap;
  const kept = { title, question, purpose, language, themes, countries: countries.map((code) => countryName(code) || code).join("; ") };
  const open = await openBodies(request.database, dayOf(request.now), ["theme"]);
  const data = {
    state: fault ? sentForm(request, fault, ["themes"]) : emptyForm(request, kept),
    themes: open.map(({ id, name }) => ({ value: id, label: name })),
    languages: languageOptions(),
  };
  return { page: gapWordingPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const saveWording = async (request: SignedInRequest, at: GapInHand): Promise<PartnershipAnswer> => {
  demandOf(at.around.mayTriage);
  const { form } = request;
  const read = readCountries(form.text("countries"));
  const parsed = form.parse(gapWordsShape.omit({ countries: true }));
  if (!parsed.ok || "unknown" in read) {
    const unknown = "unknown" in read ? { countries: publicTexts.asking.unknownCountry(read.unknown) } : {};
    return showWording(request, at, { faults: { ...(parsed.ok ? {} : parsed.faults), ...unknown }, status: 422 });
  }
  try {
    await wordGap(request, { id: at.gap.id, version: form.version() }, { ...parsed.values, countries: [...read.codes] });
  } catch (error) {
    return showWording(request, at, gapFault(error));
  }
  return { redirect: `${HERE}/${at.gap.id}/wording`, notice: texts.wording.done };
};
