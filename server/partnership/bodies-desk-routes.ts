import { anywhere, bodyPath, dayOf, findBodyBySlug } from "#partnership";
import { bodiesDeskPage, bodyDeskPage, chooseRulePage, kindRulesPage, mandateDeskPage, partnershipTexts } from "#web";
import type { DeskRoute } from "../desk/desk-route.ts";
import { bodiesDeskData, bodyDeskData, kindRules, ruleWays } from "./bodies-desk-data.ts";
import { BODY_FORMS, bodyFor, deskOf } from "./body-forms.ts";
import { deskSides } from "./desk-ways.ts";
import { mandateDeskData, mandateFor } from "./mandate-desk-data.ts";
import { MANDATE_FORMS } from "./mandate-forms.ts";
import { RULE_FORMS } from "./rule-forms.ts";
import { SEAT_FORMS } from "./seat-forms.ts";

const { bodiesDesk: texts } = partnershipTexts;
const HERE = "/desk/bodies";

const page = (path: string, answer: DeskRoute["answer"]): DeskRoute => ({ kind: "desk", method: "get", path, answer });

/** Desk pages of bodies and mandates, and the forms behind them. Addresses with a word of their own stand before those with a slug. */
export const BODIES_DESK_ROUTES: readonly DeskRoute[] = [
  page("/desk/bodies", async (request) => {
    request.demand("see-body", anywhere(request.standing));
    return { page: bodiesDeskPage(await bodiesDeskData(request), await deskSides(request, HERE)) };
  }),
  page("/desk/bodies/rules", async (request) => {
    request.demand("change-composition", { bodies: [] });
    return { page: kindRulesPage({ kinds: await kindRules(request) }, await deskSides(request, HERE)) };
  }),
  ...BODY_FORMS,
  ...RULE_FORMS,
  page("/desk/bodies/:slug/rules", async (request) => {
    const body = await bodyFor(request, "change-composition");
    if (!body) return { nothing: texts.none };
    const data = { title: texts.chooseRule, back: deskOf(body), ways: ruleWays(`/desk/bodies/${body.slug}/rule`) };
    return { page: chooseRulePage(data, await deskSides(request, HERE)) };
  }),
  ...SEAT_FORMS,
  ...MANDATE_FORMS,
  page("/desk/bodies/:slug", async (request) => {
    const body = await findBodyBySlug(request.database, request.part("slug"), dayOf(request.now));
    if (!body) return { nothing: texts.none };
    const subject = { bodies: await bodyPath(request.database, body.id) };
    request.demand("see-body", subject);
    return { page: bodyDeskPage(await bodyDeskData(request, body), await deskSides(request, HERE)) };
  }),
  page("/desk/mandates/:id", async (request) => {
    const found = await mandateFor(request);
    if (!found) return { nothing: texts.none };
    return { page: mandateDeskPage(await mandateDeskData(request, found.mandate, found.body), await deskSides(request, HERE)) };
  }),
];
