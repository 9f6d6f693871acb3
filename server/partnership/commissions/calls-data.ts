import { createHash } from "node:crypto";
import {
  allSettings,
  answeredGaps,
  dayOf,
  feesShown,
  feeWords,
  findWorkKind,
  milestonesOfCommissions,
  openCalls,
  pastCommissions,
  type Application,
  type PublicCommission,
} from "#partnership";
import type { Database } from "#store";
import {
  partnershipTexts,
  writtenDay,
  type AnswersPageData,
  type CallItem,
  type CallPageData,
  type CallsPageData,
  type Link,
  type PastCall,
  type SentApplication,
} from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { chainHref } from "../chain/chain-address.ts";
import { listPart, waysOn } from "../list-parts.ts";

const texts = partnershipTexts.calls;
const DAY = 24 * 60 * 60 * 1000;

export const callHref = (slug: string): string => `/calls/${slug}`;
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY);

const kindName = (kind: string): string => findWorkKind(kind)?.name ?? kind;

/** Whether readers may know a fee: that of an open call always, others where a setting says so. */
export const isFeeOpen = (isOpen: boolean, feesPublic: boolean): boolean => isOpen || feesPublic;

/** A fee as readers may know it; that there is none they always know. */
const shownFee = (call: PublicCommission, isOpen: boolean, feesPublic: boolean): string | undefined => {
  if (call.kind === "volunteer") return texts.volunteer;
  return isFeeOpen(isOpen, feesPublic) ? feeWords(call) : undefined;
};

/** Its state as readers see it: a call whose last day is over is closed for them at once. */
export const publicState = ({ state }: PublicCommission, isOpen: boolean): PublicCommission["state"] =>
  state === "open call" && !isOpen ? "choosing" : state;

export const openItem = (call: PublicCommission, today: string): CallItem => ({
  title: call.title,
  href: callHref(call.slug),
  kind: kindName(call.workKind),
  body: { text: call.bodyName, href: `/bodies/${call.bodySlug}` },
  fee: shownFee(call, true, true),
  opensOn: call.callFrom!,
  closesOn: call.callUntil!,
  left: call.callFrom! > today ? undefined : daysBetween(today, call.callUntil!),
  fictitious: call.fictitious,
});

const linkTo = (name: string | null, slug: string | null, folder: string): Link | undefined =>
  name === null ? undefined : { text: name, ...(slug === null ? {} : { href: `${folder}/${slug}` }) };

const pastItem = (call: PublicCommission, isOpen: boolean, feesPublic: boolean): PastCall => ({
  title: call.title,
  href: callHref(call.slug),
  state: texts.states[publicState(call, isOpen)],
  holder: linkTo(call.holderName, call.holderSlug, "/people"),
  organisation: linkTo(call.organisationName, call.organisationSlug, "/organisations"),
  fee: shownFee(call, isOpen, feesPublic),
  callDays: call.callFrom === null ? "" : texts.callDays(writtenDay(call.callFrom), writtenDay(call.callUntil!)),
  work: call.workTitle === null || call.workSlug === null ? undefined : { text: call.workTitle, href: `/library/${call.workSlug}` },
  fictitious: call.fictitious,
});

/** The list of calls. */
export const callsData = async ({ database, query, now }: PartnershipRequest): Promise<CallsPageData> => {
  const today = dayOf(now);
  const part = listPart(query("page"));
  const [open, past, settings] = await Promise.all([
    openCalls(database, today),
    pastCommissions(database, today, part),
    allSettings(database),
  ]);
  const feesPublic = feesShown(settings, today);
  return {
    open: part.number === 1 ? open.map((call) => openItem(call, today)) : [],
    past: past.lines.map((call) => pastItem(call, false, feesPublic)),
    feedHref: "/calls/feed.atom",
    ...waysOn("/calls", {}, part, past.total),
  };
};

/** Whether its last day is still to come, opened or not. */
export const isCalled = ({ state, callUntil }: PublicCommission, today: string): boolean => state === "open call" && callUntil! >= today;

export const isOpenCall = ({ state, callFrom, callUntil }: PublicCommission, today: string): boolean =>
  state === "open call" && callFrom! <= today && callUntil! >= today;

/** One call, without its form. */
export const callData = async (database: Database, call: PublicCommission, today: string): Promise<Omit<CallPageData, "apply">> => {
  const [milestones, settings] = await Promise.all([milestonesOfCommissions(database, [call.id]), allSettings(database)]);
  return {
    ...pastItem(call, isCalled(call, today), feesShown(settings, today)),
    kind: kindName(call.workKind),
    body: { text: call.bodyName, href: `/bodies/${call.bodySlug}` },
    gap: call.gapTitle === null || call.gapSlug === null ? undefined : { text: call.gapTitle, href: `/gaps/${call.gapSlug}` },
    directReason: call.approvedAt === null ? "" : call.directReason,
    terms: call.terms,
    milestones: milestones.map(({ title, deliverable, dueOn, share }) => ({ title, deliverable, dueOn, share })),
    action: `${callHref(call.slug)}/apply`,
    chainHref: chainHref("commission", call.slug),
    closesOn: call.callUntil ?? "",
  };
};

/** How an application stands for whoever sent it: whoever was chosen is told so once it is approved. */
export const toldState = ({ state, settledAt }: Application): Application["state"] =>
  state === "chosen" && settledAt === null ? "received" : state;

/** An application as whoever sent it from outside sees it. */
export const sentApplicationData = (call: PublicCommission, application: Application, secret: string, notice: string): SentApplication => {
  const takesBack = application.state === "received" && (call.state === "open call" || call.state === "choosing");
  return {
    call: { text: call.title, href: callHref(call.slug) },
    state: toldState(application),
    sentOn: dayOf(application.at),
    words: application.words,
    organisation: application.organisationWords,
    address: application.address === null ? "none" : application.confirmed ? "confirmed" : "not confirmed",
    again: { action: `${callHref(call.slug)}/application/again`, secret },
    withdraw: takesBack ? { action: `${callHref(call.slug)}/application`, secret } : undefined,
    notice,
  };
};

const FEW = 3;

/** You asked, these answered. */
export const answersData = async (database: Database): Promise<AnswersPageData> => {
  const lines = (await answeredGaps(database)).map((line) => ({
    question: { text: line.title, href: `/gaps/${line.slug}` },
    askedOn: line.askedOn,
    commission:
      line.commissionTitle === null || line.commissionSlug === null
        ? undefined
        : { text: line.commissionTitle, href: callHref(line.commissionSlug) },
    work: line.workTitle === null || line.workSlug === null ? undefined : { text: line.workTitle, href: `/library/${line.workSlug}` },
    answeredOn: line.answeredOn,
    days: line.answeredOn === null ? null : daysBetween(line.askedOn, line.answeredOn),
    fictitious: line.fictitious,
  }));
  const took = lines.flatMap(({ days }) => days ?? []).toSorted((a, b) => a - b);
  return {
    lines,
    answered: took.length,
    waiting: lines.length - took.length,
    half: took.length < FEW ? null : took[Math.ceil(took.length / 2) - 1]!,
  };
};
