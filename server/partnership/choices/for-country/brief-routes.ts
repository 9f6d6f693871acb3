import { printFonts } from "#partnership";
import { briefPage, forCountryPage, partnershipTexts, printedBrief, type BriefDocument } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../../desk/desk-route.ts";
import type { TodayFigure } from "../../programme-data.ts";
import { PrintQueue } from "../../works/print-queue.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { briefDocument, briefPath } from "./brief-data.ts";
import { BRIEF_STYLE } from "./brief-style.ts";
import { briefDocx, DOCX_TYPE } from "./docx/brief-docx.ts";
import { forCountryData, MOST_IN_BRIEF, spokenCountry } from "./for-country-data.ts";
import { forCountry, HERE } from "./read-area.ts";

const { brief } = partnershipTexts.choicesForCountry;

/** What answers once a country and its choices are known. */
type BriefAnswer = (request: PartnershipRequest, at: BriefAt) => Promise<PartnershipAnswer>;

interface BriefAt {
  readonly code: string;
  readonly slugs: readonly string[];
  readonly document: BriefDocument;
}

/** A brief on chosen choices for a country: as a page, as a PDF and as a Word document. */
export const briefRoutes = (todayFigure: TodayFigure, { chromium }: Pick<WorksAround, "chromium">): readonly PartnershipRoute[] => {
  const prints = new PrintQueue(chromium);
  const route = (ending: string, answer: BriefAnswer): PartnershipRoute => ({
    kind: "public",
    path: `${HERE}/:area/brief${ending}`,
    answer: (request) => forCountry(request, `/brief${ending}`, (code) => briefOf(request, code, todayFigure, answer)),
  });
  return [
    route("", async (request, { code, slugs, document }) => ({
      page: briefPage({
        ...{ code, document, name: spokenCountry(request, code, todayFigure).name },
        pdfHref: chromium === undefined ? undefined : briefPath(code, slugs, ".pdf"),
        docxHref: briefPath(code, slugs, ".docx"),
      }),
    })),
    route(".pdf", async (_, { code, document }) => {
      if (chromium === undefined) return { nothing: brief.notPrinted };
      const print = async (): Promise<string> => printedBrief(document, printFonts() + BRIEF_STYLE);
      const file = await prints.print(`${document.hash} ${document.day}`, print);
      return { file, type: "application/pdf", name: `${code}-${document.release}.pdf` };
    }),
    route(".docx", async (_, { code, document }) => ({
      file: briefDocx(document),
      type: DOCX_TYPE,
      name: `${code}-${document.release}.docx`,
    })),
  ];
};

/** Where no brief can be made of what was ticked, the choices are shown again with what is wrong. */
const briefOf = async (
  request: PartnershipRequest,
  code: string,
  todayFigure: TodayFigure,
  answer: BriefAnswer,
): Promise<PartnershipAnswer> => {
  const slugs = [...new Set(request.queries("choice"))].filter((slug) => slug !== "");
  const fault = slugs.length === 0 ? brief.nothing : slugs.length > MOST_IN_BRIEF ? brief.tooMany(MOST_IN_BRIEF) : "";
  if (fault !== "") {
    const data = await forCountryData(request, code, todayFigure, { ticked: slugs, fault });
    return { page: forCountryPage(data, request.frame.messages), status: 422 };
  }
  const document = await briefDocument(request, code, slugs, todayFigure);
  return document ? answer(request, { code, slugs, document }) : { nothing: brief.gone };
};
