import {
  anywhere,
  bodyNames,
  deskGaps,
  findGap,
  gapProposalShape,
  openBodies,
  proposeGap,
  supportGap,
  withdrawSupport,
  type GapFilter,
} from "#partnership";
import { Problem } from "#vocabulary";
import { deskGapsPage, partnershipTexts, proposeGapPage } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { readCountries } from "../read-countries.ts";
import { emptyForm, languageOptions, sentForm } from "../works/work-in-hand.ts";
import { GAP_PATH, gapFault, type GapFault } from "./gap-in-hand.ts";
import { begunGap, gapHref, gapLanguage } from "./gaps-data.ts";

const HERE = "/desk/gaps";
const texts = partnershipTexts.gapsDesk;
const publicTexts = partnershipTexts.gaps;
const ALL: GapFilter = { words: "", theme: "", body: "", state: "", priority: "", country: "" };

/** Questions of the own bodies and one's own, asking one, and needing one too. */
export const DESK_GAPS_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: HERE, answer: (request) => showList(request) },
  { kind: "desk", method: "get", path: `${HERE}/new`, answer: (request) => showNew(request) },
  { kind: "desk", method: "post", path: `${HERE}/new`, answer: (request) => propose(request) },
  {
    kind: "desk",
    method: "post",
    path: `${GAP_PATH}/support`,
    answer: async (request) => {
      const back = await publicHref(request);
      await supportGap(request, request.part("gap"), request.form.text("words").slice(0, 500));
      return { redirect: back, notice: publicTexts.page.supported };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: `${GAP_PATH}/support/withdraw`,
    answer: async (request) => {
      const back = await publicHref(request);
      await withdrawSupport(request, request.part("gap"));
      return { redirect: back, notice: publicTexts.page.unsupported };
    },
  },
];

/** @throws Problem no-such-gap */
const publicHref = async ({ database, part }: SignedInRequest): Promise<string> => {
  const gap = await findGap(database, { id: part("gap") });
  if (!gap?.public) throw new Problem("no-such-gap");
  return gapHref(gap.slug);
};

const showList = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { database, standing, query, now } = request;
  const show = query("show") === "mine" ? "mine" : "all";
  const part = listPart(query("page"));
  const { lines, total } = await deskGaps(database, standing, show, ALL, part);
  const names = await bodyNames(
    database,
    lines.flatMap(({ bodyId }) => bodyId ?? []),
    dayOf(now),
  );
  const gaps = lines.map(({ id, title, language, state, public: isPublic, priority, bodyId, changedAt }) => ({
    title,
    href: `${HERE}/${id}`,
    text: gapLanguage(language),
    state: publicTexts.states[state],
    public: isPublic,
    priority: priority === null ? "" : publicTexts.priorities[priority],
    body: (bodyId === null ? undefined : names.get(bodyId)) ?? texts.gap.programme,
    on: dayOf(changedAt),
  }));
  return { page: deskGapsPage({ show, gaps, ...waysOn(HERE, { show }, part, total) }, await deskSides(request, HERE)) };
};

const showNew = async (request: SignedInRequest, fault?: GapFault): Promise<PartnershipAnswer> => {
  const themes = await openBodies(request.database, dayOf(request.now), ["theme"]);
  const data = {
    state: fault ? sentForm(request, fault, ["themes"]) : emptyForm(request, begunGap(request)),
    themes: themes.map(({ id, name }) => ({ value: id, label: name })),
    languages: languageOptions(),
    consults: request.may("take-stock", anywhere(request.standing)).allowed,
  };
  return { page: proposeGapPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const propose = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const read = readCountries(request.form.text("countries"));
  const parsed = request.form.parse(gapProposalShape.omit({ countries: true }));
  if (!parsed.ok || "unknown" in read) {
    const unknown = "unknown" in read ? { countries: publicTexts.asking.unknownCountry(read.unknown) } : {};
    return showNew(request, { faults: { ...(parsed.ok ? {} : parsed.faults), ...unknown }, status: 422 });
  }
  try {
    const id = await proposeGap(request, { ...parsed.values, countries: [...read.codes] });
    return { redirect: `${HERE}/${id}`, notice: texts.asked };
  } catch (error) {
    return showNew(request, gapFault(error));
  }
};
