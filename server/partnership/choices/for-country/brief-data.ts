import { createHash } from "node:crypto";
import { readPublicChoice, type PublicChoice } from "#partnership";
import { figureWords, formatPeriod, partnershipTexts, type BriefDocument, type BriefFigure, type BriefSource, type Fact } from "#web";
import type { PartnershipRequest } from "../../../desk/desk-route.ts";
import type { TodayFigure } from "../../programme-data.ts";
import { dayOf } from "../../case-words.ts";
import { noticedSince } from "../noticed-since.ts";
import { briefChoice } from "./brief-choice.ts";
import { countryFacts, fitCountry } from "./country-figures.ts";
import { spokenCountry } from "./for-country-data.ts";

const { brief } = partnershipTexts.choicesForCountry;
/** Works that a brief names of one choice. */
const WORKS_OF_A_CHOICE = 2;

/** A brief on some policy choices for a country; undefined where one of them is not public, or withdrawn. */
export const briefDocument = async (
  request: PartnershipRequest,
  code: string,
  slugs: readonly string[],
  todayFigure: TodayFigure,
): Promise<BriefDocument | undefined> => {
  const choices: PublicChoice[] = [];
  for (const slug of slugs) {
    const choice = await readPublicChoice(request.database, slug);
    if (!choice || choice.state === "withdrawn") return undefined;
    choices.push(choice);
  }
  const { frame, now } = request;
  const country = spokenCountry(request, code, todayFigure);
  const facts = fitCountry(code, country.figures);
  const sources = new SourceList({
    words: brief.release(frame.release.citation, frame.release.state),
    href: `${frame.address}/releases/${frame.release.id}`,
  });
  const said = {
    language: frame.messages.locale,
    title: brief.title(country.name),
    siteName: frame.siteName,
    question: brief.asks(country.name, choices.length),
    figuresTitle: brief.figures(country.name),
    figures: countryFacts(country.figures, country.name, frame.messages).map((fact) => figureLine(fact, request)),
    choices: choices.map((choice) => briefChoice(choice, sources.of(choice, frame.address), country, facts)),
    sources: sources.all,
    release: frame.release.id,
    address: frame.address + briefPath(code, slugs),
  };
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(now);
  return { ...said, day, hash: createHash("sha256").update(JSON.stringify(said)).digest("hex") };
};

/** Address of a brief, or with an ending of its files. */
export const briefPath = (code: string, slugs: readonly string[], ending = ""): string =>
  `/choices/for/${code}/brief${ending}?${new URLSearchParams(slugs.map((slug) => ["choice", slug])).toString()}`;

const figureLine = ({ label, figure, more }: Fact, { frame: { messages } }: PartnershipRequest): BriefFigure => ({
  what: label.slice(0, 1).toUpperCase() + label.slice(1),
  ...(figure
    ? {
        value: [figureWords(figure, messages), ...(more ? [more] : [])].join(", "),
        year: formatPeriod(figure.period, messages),
        status: messages.figures.status(figure.status),
      }
    : { value: messages.figures.absent, year: "–", status: "–" }),
  source: 1,
});

/** Sources in the order in which they are first named; the release is the first. */
class SourceList {
  readonly #all: BriefSource[] = [];

  constructor(release: Omit<BriefSource, "number">) {
    this.#numberOf(release);
  }

  get all(): readonly BriefSource[] {
    return this.#all;
  }

  /** Numbers of the sources of a choice: its version, and works that its evidence rests on. */
  of({ slug, reference, shown, causes }: PublicChoice, address: string): readonly number[] {
    const { number, content, publishedAt } = shown;
    const works = content.evidence.flatMap((line) => (line.kind === "work" ? [line.work] : []));
    const own = {
      words: brief.choiceSource(content.title, reference, number, publishedAt ? dayOf(publishedAt) : ""),
      href: `${address}/choices/${slug}/v/${number}`,
    };
    const resting = works.map((work) => ({
      words: [brief.workSource(work.title, work.number), ...noticedSince(work, causes).map((kind) => brief.since[kind])].join(" "),
      href: `${address}/library/${work.slug}/v/${work.number}`,
    }));
    return [own, ...new Map(resting.map((one) => [one.href, one])).values()]
      .slice(0, 1 + WORKS_OF_A_CHOICE)
      .map((one) => this.#numberOf(one));
  }

  #numberOf(source: Omit<BriefSource, "number">): number {
    const known = this.#all.find(({ href }) => href === source.href);
    if (known) return known.number;
    this.#all.push({ ...source, number: this.#all.length + 1 });
    return this.#all.length;
  }
}
