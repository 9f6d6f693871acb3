import {
  explainConflicts,
  findReviewers,
  inviteReviewer,
  lookOutside,
  openRound,
  personNames,
  profileOf,
  reviewInterestsOf,
  type AlikeRecord,
  type Candidate,
  type Invited,
} from "#partnership";
import { Problem } from "#vocabulary";
import { finderPage, inviteReviewerPage, partnershipTexts, type FieldSpec, type FormState, type InvitePageData } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { deskSides } from "../../desk-ways.ts";
import { isId } from "../../is-id.ts";
import { pageNumber } from "../../page-number.ts";
import { countryName } from "../../people-words.ts";
import { faultsOf } from "./deed.ts";
import { emptyForm, reviewFault, sentForm, type ReviewFault } from "./review-form.ts";
import { atHand, demandDeed, hrefOf, submissionInHand, submissionRoute, type SubmissionInHand } from "./submission-at-hand.ts";
import { aroundOf, conflictsShown, effectWords } from "./submission-words.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;

/** Finding reviewers and inviting them, for the editor. */
export const FINDER_ROUTES: readonly PartnershipRoute[] = [
  submissionRoute("get", "/reviewers", (request, at) => showFinder(request, at)),
  submissionRoute("get", "/invite", async (request, at) => {
    demandDeed(at, "invite reviewer", "editor");
    return showInvite(request, at, { personId: request.query("person") });
  }),
  submissionRoute("post", "/invite", (request, at) => takeInvite(request, at)),
];

const showFinder = async (request: SignedInRequest, at: SubmissionInHand, outside?: FormState): Promise<PartnershipAnswer> => {
  demandDeed(at, "invite reviewer", "editor");
  const { database, standing, now, query } = request;
  const { seen } = at;
  const words = query("q").slice(0, 100);
  const question = { submissionId: seen.id, words, page: pageNumber(query("page")) };
  const found = await findReviewers({ tables: database.tables, now }, standing, question);
  const href = (page: number): string => `${hrefOf(seen, "/reviewers")}?${new URLSearchParams({ q: words, page: String(page) })}`;
  const { finder } = texts;
  const data = {
    around: aroundOf(seen),
    words,
    count: found.total === 0 ? finder.none : finder.count(found.total),
    blocked: found.blocked === 0 ? "" : finder.blocked(found.blocked),
    candidates: found.candidates.map((one) => candidateShown(one, hrefOf(seen, `/invite?person=${one.personId}`))),
    nextHref: found.page < found.pages ? href(found.page + 1) : undefined,
    previousHref: found.page > 1 ? href(found.page - 1) : undefined,
    balance: found.balance
      .filter(({ parts }) => parts.length > 0)
      .map(({ label, parts }) => ({
        name: finder.traits[label],
        parts: parts.map(({ name, people }) => [name, people === undefined ? finder.notTold : String(people)] as const),
      })),
    outside: outside ?? emptyForm(request),
    action: hrefOf(seen, "/invite"),
  };
  return { page: finderPage(data, await deskSides(request, HERE)), ...(outside ? { status: 422 } : {}) };
};

const candidateShown = ({ name, country, speaksFor, speaksAgainst, warnings, load }: Candidate, inviteHref: string) => ({
  name,
  country: country === null ? "" : countryName(country),
  speaksFor,
  speaksAgainst,
  warnings: warnings.map(({ path, effect }) => ({ path, effect: effectWords(effect) })),
  load: texts.finder.load(load.open, load.lastYear),
  inviteHref,
});

type Who = { readonly personId: string } | { readonly name: string; readonly address: string };

const inviteFields = (stage: string, officer: boolean): readonly FieldSpec[] => {
  const kinds = texts.rounds.kinds;
  const options = [
    { value: "expert", label: kinds.expert },
    ...(stage === "experts and governments" ? [{ value: "government", label: kinds.government }] : []),
    ...(officer ? [{ value: "programme officer", label: kinds["programme officer"] }] : []),
  ];
  return [
    { name: "kind", label: texts.invite.kind, kind: "choice", required: true, options },
    { name: "answerUntil", label: texts.invite.answerUntil, kind: "date", required: true },
    { name: "dueOn", label: texts.invite.dueOn, kind: "date", required: true },
  ];
};

const dayAfter = (now: Date, days: number): string => dayOf(new Date(now.getTime() + days * 86_400_000));

const showInvite = async (request: SignedInRequest, at: SubmissionInHand, who: Who, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  const { database, now } = request;
  const { seen } = at;
  const round = await openRound(database, seen.id);
  const { officer, answerDays, reviewDays } = profileOf(seen.profile);
  const found = await about(request, at, who);
  const data: InvitePageData = {
    around: aroundOf(seen),
    ...found,
    facts: [[texts.invite.anonymity, texts.anonymity[seen.anonymity]]],
    form: {
      action: hrefOf(seen, "/invite"),
      fields: inviteFields(round?.stage ?? "experts", officer),
      state: fault
        ? sentForm(request, fault.faults)
        : emptyForm(request, { kind: "expert", answerUntil: dayAfter(now, answerDays), dueOn: dayAfter(now, reviewDays) }),
      hidden: {
        version: String(seen.version),
        ...("personId" in who ? { person: who.personId } : { name: who.name, address: who.address }),
      },
      submit: texts.invite.button,
    },
  };
  return { page: inviteReviewerPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

/** Who is to be invited, with what was found between them and the work; records that may be the same for somebody from outside. */
const about = async (
  request: SignedInRequest,
  { seen }: SubmissionInHand,
  who: Who,
): Promise<Pick<InvitePageData, "name" | "conflicts" | "alike">> => {
  const { database, standing, now } = request;
  const moment = { tables: database.tables, now };
  if (!("personId" in who)) {
    const alike = await lookOutside(moment, standing, { submissionId: seen.id, ...who });
    return {
      name: who.name,
      conflicts: undefined,
      alike: alike.map((one) => alikeShown(one, hrefOf(seen, `/invite?person=${one.personId}`))),
    };
  }
  const { personId } = who;
  const name = isId(personId) ? (await personNames(database, [personId])).get(personId) : undefined;
  const found =
    name === undefined ? undefined : await explainConflicts(moment, standing, { personId, capacity: "reviewer", submissionId: seen.id });
  if (name === undefined || !found) throw new Problem("no-such-person");
  const { waived } = await reviewInterestsOf(database, seen.id, personId);
  const shown = conflictsShown(found, waived);
  const mayStand = found.findings.some(({ rule, effect, waivable }) => waivable && effect === "warn" && !waived.includes(rule));
  return { name, conflicts: mayStand ? { ...shown, words: texts.invite.mayStand } : shown, alike: undefined };
};

const alikeShown = ({ name, because, conflicts }: AlikeRecord, href: string) => ({
  name,
  because: texts.finder.because[because],
  conflicts: conflictsShown(conflicts),
  href,
});

const whoIn = ({ form }: SignedInRequest): Who =>
  form.text("person") === "" ? { name: form.text("name"), address: form.text("address") } : { personId: form.text("person") };

const takeInvite = async (request: SignedInRequest, at: SubmissionInHand): Promise<PartnershipAnswer> => {
  demandDeed(at, "invite reviewer", "editor");
  const { form } = request;
  const who = whoIn(request);
  if ("name" in who && (who.name === "" || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(who.address))) {
    const missing = texts.finder.outsideMissing;
    return showFinder(request, at, sentForm(request, { [who.name === "" ? "name" : "address"]: missing }));
  }
  if (form.text("step") === "look") return showInvite(request, at, who);
  const round = await openRound(request.database, at.seen.id);
  const faults = faultsOf(request, inviteFields(round?.stage ?? "experts", profileOf(at.seen.profile).officer));
  if (Object.keys(faults).length > 0) return showInvite(request, at, who, { faults, status: 422 });
  const invited: Invited = {
    who,
    kind: form.text("kind") as Invited["kind"],
    answerUntil: form.text("answerUntil"),
    dueOn: form.text("dueOn"),
  };
  try {
    await inviteReviewer(request, atHand(request, at), invited);
  } catch (error) {
    const fault = reviewFault(error, ["kind", "answerUntil", "dueOn"]);
    const now = await submissionInHand(request);
    demandDeed(now, "invite reviewer", "editor");
    return showInvite(request, now, who, fault);
  }
  return { redirect: hrefOf(at.seen), notice: texts.invite.done };
};
