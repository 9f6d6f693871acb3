import {
  bodyLabels,
  causeWords,
  documentTitles,
  findChoice,
  regionName,
  seesChoice,
  type ChoiceState,
  type Pilot,
  type PublicChoice,
} from "#partnership";
import { partnershipTexts, type ChoicePageData } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { chainHref } from "../chain/chain-address.ts";
import { correctionsBeside } from "../corrections/corrections-data.ts";
import { bodyLink, countryName, readRegion } from "../people-words.ts";
import { responsesBeside } from "../debate/debate-data.ts";
import { usesBeside } from "../uptake/uses-data.ts";
import { choiceHref, choiceVersionHref } from "./choice-items.ts";
import { citationParts } from "./cite-choice.ts";
import { viewpointLine } from "./choice-words.ts";
import { judgedRatings } from "./judged-ratings.ts";
import { publicEvidence, type EvidenceAround } from "./public-evidence.ts";
import { differencesOf, publicJudgements, verdictOf } from "./public-judgements.ts";

const texts = partnershipTexts.choices;
const words = texts.page;
const desk = partnershipTexts.choicesDesk;

/** A public policy choice for its page; `atVersion` for the page of one version. */
export const choicePageData = async (
  request: PartnershipRequest,
  choice: PublicChoice,
  atVersion: boolean,
  around: EvidenceAround,
): Promise<ChoicePageData> => {
  const { shown, slug, reference, state, fictitious, underAppraisal, withdrawnReason } = choice;
  const { content, number } = shown;
  const thing = { kind: "choice", id: choice.id, slug } as const;
  return {
    ...{ title: content.title, slug, reference, state, fictitious, underAppraisal, withdrawnReason, number },
    isVersionPage: atVersion,
    newestHref: choice.isNewest ? undefined : choiceHref(slug),
    verdict: verdictOf(choice),
    causes: causesData(choice),
    problem: content.problem,
    facts: await factsOf(request, choice),
    mechanism: content.mechanism,
    evidence: await publicEvidence(choice, around),
    ratings: ratingsOf(choice),
    viewpoints: content.viewpoints.map(viewpointLine).map((line, place) => {
      const work = content.viewpoints[place]?.source.work;
      return work
        ? { ...line, source: { text: line.source.text, href: `/library/${encodeURIComponent(work.slug)}/v/${work.number}` } }
        : line;
    }),
    triedIn: content.triedIn.map((code) => ({ text: countryName(code) || code, href: `/country/${code}` })),
    pilots: choice.pilots.map(pilotData),
    judgements: publicJudgements(choice),
    differences: differencesOf(choice.disagreements),
    steps: choice.steps.map((step) => ({ state: stateWords(step.state), on: dayOf(step.at), words: step.words })),
    versions: choice.versions.map((version) => ({
      number: version.number,
      href: choiceVersionHref(slug, version.number),
      on: dayOf(version.publishedAt ?? version.madeAt),
      isHere: atVersion && version.id === shown.id,
    })),
    citation: citationOf(request, choice),
    ...citationParts(request, choice),
    hash: shown.publishedHash ?? shown.hash,
    reviewOn: choice.nextReviewOn ?? undefined,
    askHref: `/gaps/ask?${new URLSearchParams({ title: words.askTitle(content.title) })}`,
    compareHref: `/choices/compare?c=${encodeURIComponent(slug)}`,
    chainHref: chainHref("choice", slug),
    deskHref: await deskHref(request, choice),
    uses: await usesBeside(request, thing),
    corrections: await correctionsBeside(request, thing),
    responses: await responsesBeside(request, thing),
  };
};

const stateWords = (state: ChoiceState): string => (state in texts.states ? texts.states[state as "current"] : desk.states[state]);

const causesData = ({ causes }: PublicChoice): ChoicePageData["causes"] =>
  causes.map((cause) => ({
    on: dayOf(cause.at),
    words: causeWords(cause),
    href: cause.facts.href,
    settled: cause.settledAt === null || cause.settledHow === "" ? "" : words.settled(words.settlings[cause.settledHow]),
  }));

const factsOf = async (
  { database, now }: PartnershipRequest,
  { shown: { content }, bodyId }: PublicChoice,
): Promise<ChoicePageData["facts"]> => {
  const labels = await bodyLabels(database, [bodyId, ...content.themes], dayOf(now));
  const { instrument, incomeGroups, regions, source } = content;
  const everywhere = [{ text: texts.everywhere }];
  const themes = content.themes.flatMap((id) => (labels.has(id) ? [bodyLink(labels.get(id))] : []));
  return [
    [words.whom, [{ text: texts.forWords[content.forWhom] }]],
    [words.incomeGroups, incomeGroups.length === 0 ? everywhere : incomeGroups.map((code) => ({ text: incomeName(code) }))],
    [words.regions, regions.length === 0 ? everywhere : regions.map((code) => ({ text: readRegion(code) ? regionName(code) : code }))],
    [words.instrument, [{ text: instrument.name, href: `/choices?instrument=${encodeURIComponent(instrument.slug)}` }]],
    ...(themes.length === 0 ? [] : [[words.themes, themes] as const]),
    [words.body, [bodyLink(labels.get(bodyId))]],
    ...(source === null
      ? []
      : [
          [
            words.named,
            [
              {
                text: partnershipTexts.bodies.at(
                  (await documentTitles(database, [source.document])).get(source.document) ?? source.document,
                  source.place,
                ),
              },
            ],
          ] as const,
        ]),
  ];
};

const incomeName = (code: string): string => desk.incomes[code as keyof typeof desk.incomes] ?? code;

const ratingsOf = ({ shown: { content }, result }: PublicChoice): ChoicePageData["ratings"] => {
  const rated = judgedRatings(content, result);
  return (["cost", "equity", "feasibility"] as const).map((name) => [words.ratingNames[name], rated[name], content[name].words]);
};

const pilotData = ({
  reference,
  title,
  place,
  area,
  state,
  words: said,
  reportedOn,
  reportHref,
}: Pilot): ChoicePageData["pilots"][number] => ({
  ...{ reference, title, words: said },
  place: [place, countryName(area)].filter((word) => word !== "").join(", "),
  state: desk.pilot.states[state],
  reportedOn: reportedOn ?? undefined,
  report: reportHref === null ? undefined : { text: words.pilotReport, href: reportHref },
});

const citationOf = ({ frame }: PartnershipRequest, { shown, slug, reference }: PublicChoice): string => {
  const year = dayOf(shown.publishedAt ?? shown.madeAt).slice(0, 4);
  const address = frame.address + choiceVersionHref(slug, shown.number);
  return words.citation(frame.siteName, year, shown.content.title, reference, shown.number, address);
};

/** For whoever sees it at the desk. */
const deskHref = async ({ database, standing, session }: PartnershipRequest, { id }: PublicChoice): Promise<string | undefined> => {
  const choice = session && (await findChoice(database, { id }));
  return choice && (await seesChoice(database, standing, choice)) ? `/desk/choices/${id}` : undefined;
};
