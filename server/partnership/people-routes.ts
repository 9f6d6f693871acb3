import { findPerson, isGone, keptPerson } from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, peoplePage, personPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../desk/desk-route.ts";
import { peopleData, publicPersonData } from "./people-data.ts";

/** People who agreed to be listed; nobody else has a public page, is counted or found. */
export const PEOPLE_ROUTES: readonly PartnershipRoute[] = [
  { kind: "public", path: "/people", answer: async (request) => ({ page: peoplePage(await peopleData(request)) }) },
  { kind: "public", path: "/people/:slug", answer: (request) => answerPerson(request, request.part("slug")) },
];

const answerPerson = async (request: PartnershipRequest, slug: string): Promise<PartnershipAnswer> => {
  const found = await findPerson(request.database, { slug });
  if (!found && (await isGone(request.database, slug))) throw new Problem("person-erased");
  const person = found && (await keptPerson(request.database, found));
  if (person?.state !== "active" || !person.listed) return { nothing: partnershipTexts.people.page.none };
  if (person.id !== found?.id) return { redirect: `/people/${encodeURIComponent(person.slug)}` };
  return { page: personPage(await publicPersonData(request, person)) };
};
