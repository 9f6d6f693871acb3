import {
  cslOfChoice,
  dublinCoreOfChoice,
  linkedDataOfChoice,
  LITERATURE_EXPORTS,
  readPublicChoice,
  type CitedChoice,
  type LiteratureExport,
  type PublicChoice,
} from "#partnership";
import { partnershipTexts, type ChoicePageData } from "#web";
import type { PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { workHref } from "../works/library-data.ts";
import { choiceVersionHref } from "./choice-items.ts";

/** What citations of the version that is shown say, in whatever format. */
const citedChoice = ({ frame }: Pick<PartnershipRequest, "frame">, choice: PublicChoice): CitedChoice => {
  const works = choice.shown.content.evidence.flatMap((line) =>
    line.kind === "work" ? [{ title: line.work.title, address: `${frame.address}${workHref(line.work.slug)}/v/${line.work.number}` }] : [],
  );
  return {
    choice,
    address: frame.address + choiceVersionHref(choice.slug, choice.shown.number),
    publisher: frame.siteName,
    works: works.filter(({ address }, place) => works.findIndex((one) => one.address === address) === place),
  };
};

/** Where the citation of a version is had as a file, and what the head of its page tells programmes. */
export const citationParts = (
  request: Pick<PartnershipRequest, "frame">,
  choice: PublicChoice,
): Pick<ChoicePageData, "cite" | "meta" | "linkedData"> => {
  const cited = citedChoice(request, choice);
  const base = choiceVersionHref(choice.slug, choice.shown.number);
  return {
    cite: Object.entries(LITERATURE_EXPORTS).map(([format, { name }]) => ({ text: name, href: `${base}/cite/${format}` })),
    meta: dublinCoreOfChoice(cited),
    linkedData: linkedDataOfChoice(cited),
  };
};

/** The citation of a published version as a file. */
export const CITE_CHOICE_ROUTE: PartnershipRoute = {
  kind: "public",
  path: "/choices/:slug/v/:number{[0-9]{1,6}}/cite/:format{bibtex|ris|csl-json}",
  answer: async (request) => {
    const choice = await readPublicChoice(request.database, request.part("slug"), Number(request.part("number")));
    if (!choice) return { nothing: partnershipTexts.choices.unknown };
    const { type, ending, write } = LITERATURE_EXPORTS[request.part("format") as LiteratureExport];
    return {
      file: write([cslOfChoice(citedChoice(request, choice))]),
      type: `${type}; charset=utf-8`,
      name: `${choice.slug}-v${choice.shown.number}.${ending}`,
    };
  },
};
