import { findVersion, type WorkVersion } from "#partnership";
import { Problem } from "#vocabulary";
import { approvalPaperPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { openedCase, type OpenedCase } from "../case-data.ts";
import { deskSides } from "../desk-ways.ts";
import { textLanguage } from "./library-data.ts";
import { fileAnswer } from "./read-kept-file.ts";
import { setText } from "./set-text.ts";
import type { WorksAround } from "./works-around.ts";

const PATH = "/desk/cases/:reference/paper";

/** The version that a body is asked to approve, for whoever may know of the case: others than its authors do not see it elsewhere. */
export const approvalPaperRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  { kind: "desk", method: "get", path: PATH, answer: (request) => showPaper(request, around) },
  {
    kind: "desk",
    method: "get",
    path: `${PATH}/files/:name`,
    answer: async (request) => {
      const { version } = await paperOf(request);
      const file = version.files.find(({ name }) => name === request.part("name"));
      return file ? fileAnswer(around.files, file) : { nothing: partnershipTexts.worksDesk.files.none };
    },
  },
];

/** @throws Problem no-such-case, no-such-version */
const paperOf = async (request: SignedInRequest): Promise<{ readonly opened: OpenedCase; readonly version: WorkVersion }> => {
  const opened = await openedCase(request, request.part("reference"));
  const { kind, fields } = opened.file;
  const version = kind === "body-approval" ? await findVersion(request.database, { id: String(fields["version"]) }) : undefined;
  if (!version) throw new Problem("no-such-version");
  return { opened, version };
};

const showPaper = async (request: SignedInRequest, around: WorksAround): Promise<PartnershipAnswer> => {
  const { opened, version } = await paperOf(request);
  const here = `/desk/cases/${opened.file.reference}`;
  const { html } = await setText(version, (name) => `${here}/paper/files/${encodeURIComponent(name)}`, around);
  const { title, number, hash, language, files } = version;
  const documents = files
    .filter(({ purpose }) => purpose !== "figure")
    .map(({ name }) => ({ text: name, href: `${here}/paper/files/${encodeURIComponent(name)}` }));
  const data = { title, number, hash, html, documents, text: textLanguage(language), caseHref: here, reference: opened.file.reference };
  return { page: approvalPaperPage(data, await deskSides(request, "/desk/cases")) };
};
