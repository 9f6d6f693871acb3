import {
  actionToSet,
  addSetting,
  allBodies,
  allSettings,
  closeSetting,
  findSetting,
  orderOn,
  PRIORITY_ORDER,
  settingWords,
  THE_PROGRAMME,
  type Body,
} from "#partnership";
import { partnershipTexts, writtenDay } from "#web";
import * as z from "zod";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { dayShape, wordsOrNone } from "./form-shapes.ts";
import { PROGRAMME_HERE, programmeForm, sourceFields, sourceShape } from "./programme-form.ts";

const { settings: texts, priorities, fields, ...words } = partnershipTexts.programmeDesk;
const { desk } = partnershipTexts.programme;
const SETTINGS = `${PROGRAMME_HERE}/settings`;

/** Lets a value end, asked once more. */
export const ENDING_A_SETTING = programmeForm({
  path: `${SETTINGS}/:setting/close`,
  open: async (request) => {
    const setting = await findSetting(request.database, request.part("setting"));
    request.demand(actionToSet(setting?.key ?? ""), THE_PROGRAMME);
    return setting;
  },
  versionOf: ({ version }) => version,
  look: async (_, { key, value }) => ({
    title: texts.end,
    lead: settingWords(key, value),
    back: { name: words.ways.settings, href: SETTINGS },
    submit: words.end,
    danger: true,
    fields: [{ name: "lastDay", label: fields.lastDay, kind: "date", required: true }],
  }),
  start: (request) => ({ lastDay: dayOf(request.now) }),
  shape: z.object({ lastDay: dayShape }),
  sure: ({ key, value }, { lastDay }) => texts.endSure(settingWords(key, value), writtenDay(lastDay)),
  send: async (doing, { id }, { lastDay }, { version }) => {
    await closeSetting(doing, { id, version, lastDay });
    return { redirect: SETTINGS, notice: desk.closed };
  },
});

/** Themes, and groups without one, in the order that holds: what a place in the order is given to. */
const orderable = async ({
  database,
  now,
}: SignedInRequest): Promise<{ readonly bodies: readonly Body[]; readonly order: readonly string[] }> => {
  const day = dayOf(now);
  const bodies = (await allBodies(database, day)).filter(
    ({ kind, themeId, closedOn }) => (kind === "theme" || (kind === "group" && themeId === null)) && (closedOn === null || closedOn >= day),
  );
  const byPlace = bodies.filter(({ priority }) => priority !== null).map(({ slug }) => slug);
  return { bodies, order: orderOn(await allSettings(database), day) ?? byPlace };
};

const PLACE = /^[1-9]\d{0,2}$/;

/** Numbers as they were written: the order they make, or what is wrong with them. */
const readOrder = (
  { bodies }: { readonly bodies: readonly Body[] },
  values: Readonly<Record<string, string | readonly string[]>>,
): { readonly parameters: { readonly order: readonly string[] } } | { readonly faults: Readonly<Record<string, string>> } => {
  const faults: Record<string, string> = {};
  const placed: { readonly body: Body; readonly place: number }[] = [];
  for (const body of bodies) {
    const written = String(values[`place-${body.slug}`] ?? "").trim();
    if (written === "") continue;
    const before = placed.find(({ place }) => place === Number(written));
    if (!PLACE.test(written)) faults[`place-${body.slug}`] = priorities.bad;
    else if (before) faults[`place-${body.slug}`] = priorities.twice(before.body.name);
    else placed.push({ body, place: Number(written) });
  }
  if (placed.length === 0 && Object.keys(faults).length === 0) faults["form"] = priorities.empty;
  if (Object.keys(faults).length > 0) return { faults };
  return { parameters: { order: placed.toSorted((a, b) => a.place - b.place).map(({ body }) => body.slug) } };
};

/** The order of priority, as numbers; a new order holds from its day on, and the ones before stay readable. */
export const PRIORITY_ROUTES = programmeForm({
  path: `${PROGRAMME_HERE}/priorities`,
  open: async (request) => {
    request.demand("change-programme", THE_PROGRAMME);
    return orderable(request);
  },
  versionOf: () => 0,
  look: async (request, { bodies }) => ({
    title: priorities.title,
    lead: bodies.length === 0 ? priorities.none : priorities.lead,
    back: { name: words.ways.money, href: `${PROGRAMME_HERE}/scale-down` },
    submit: priorities.set,
    fields: [
      ...bodies.map(({ slug, name }) => ({ name: `place-${slug}`, label: name, kind: "number" as const })),
      { name: "fromOn", label: fields.from, help: priorities.openHelp, kind: "date", required: true },
      { name: "words", label: fields.note, kind: "long text", longest: 1_000, rows: 3 },
      ...(await sourceFields(request)),
    ],
  }),
  start: (request, { order }) => ({
    fromOn: dayOf(request.now),
    ...Object.fromEntries(order.map((slug, place) => [`place-${slug}`, String(place + 1)])),
  }),
  shape: z.object({ fromOn: dayShape, words: wordsOrNone(1_000), ...sourceShape }),
  raw: readOrder,
  fieldOf: { document: "document" },
  send: async (doing, _, { fromOn, ...values }, { parameters = {} }) => {
    const themes = parameters["order"];
    await addSetting(doing, { key: PRIORITY_ORDER, value: { themes }, from: fromOn, until: null, ...values });
    return { redirect: `${PROGRAMME_HERE}/scale-down`, notice: priorities.saved };
  },
});
