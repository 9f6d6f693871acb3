import {
  activateBody,
  activationFindings,
  allBodies,
  allSettings,
  canStart,
  gateOn,
  THE_PROGRAMME,
  type ActivationFinding,
  type Body,
} from "#partnership";
import { partnershipTexts, writtenDay } from "#web";
import * as z from "zod";
import { dayOf } from "./case-words.ts";
import { dayShape, wordsShape } from "./form-shapes.ts";
import { PROGRAMME_HERE, programmeForm, reasonField } from "./programme-form.ts";

const { activation: texts, fields, ways } = partnershipTexts.programmeDesk;

interface Start {
  readonly id: string;
  readonly body: Body;
  readonly findings: readonly ActivationFinding[];
  readonly refused: boolean;
}

const findingWords = ({ findings, refused }: Start): string =>
  [findings.some(({ about }) => about === "money") ? "" : texts.fits, ...findings.map(({ words }) => words), refused ? texts.refused : ""]
    .filter((part) => part !== "")
    .join(" ");

/** Starts work on a theme or in a group, held against the money at hand, asked once more. */
export const STARTING = programmeForm({
  path: `${PROGRAMME_HERE}/start/:slug`,
  open: async (request): Promise<Start | undefined> => {
    request.demand("activate-theme", THE_PROGRAMME);
    const day = dayOf(request.now);
    const [bodies, settings] = await Promise.all([allBodies(request.database, day), allSettings(request.database)]);
    const body = bodies.find(({ slug }) => slug === request.part("slug"));
    if (!body || !canStart(body, day)) return undefined;
    const findings = activationFindings(body, { bodies, settings, day });
    const refused = gateOn(settings, day) === "refuse" && findings.some(({ about }) => about === "money");
    return { id: body.id, body, findings, refused };
  },
  versionOf: ({ body }) => body.version,
  look: async (_, start) => ({
    title: texts.title(start.body.name),
    lead: findingWords(start),
    back: { name: ways.money, href: `${PROGRAMME_HERE}/scale-down` },
    submit: texts.start,
    fields: [{ name: "on", label: fields.on, kind: "date", required: true }, reasonField],
  }),
  start: (request) => ({ on: dayOf(request.now) }),
  shape: z.object({ on: dayShape, reason: wordsShape(2_000) }),
  fieldOf: { on: "on" },
  sure: (start, { on }) => `${texts.sure(start.body.name, writtenDay(on))} ${findingWords(start)}`,
  send: async (doing, { id }, values, { version }) => {
    await activateBody(doing, { id, version }, values);
    return { redirect: `${PROGRAMME_HERE}/scale-down`, notice: texts.started };
  },
});
