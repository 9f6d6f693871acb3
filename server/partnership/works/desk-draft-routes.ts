import {
  contributorShape,
  contributorsOf,
  CREDIT_ROLES,
  draftOf,
  draftShape,
  filesOfWork,
  saveWorkDraft,
  setContributors,
  versionDifference,
  writeDifference,
  type ContributorValues,
} from "#partnership";
import { Problem } from "#vocabulary";
import { contributorsPage, partnershipTexts, workTextPage, writtenDay, type ContributorRow, type WorkTextData } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { changedWords } from "./changed-fields.ts";
import { findingLines } from "./finding-lines.ts";
import { setText } from "./set-text.ts";
import { emptyForm, sentForm, workFault, workRoute, type WorkFault, type WorkInHand } from "./work-in-hand.ts";
import type { WorksAround } from "./works-around.ts";

const HERE = "/desk/works";
const texts = partnershipTexts.worksDesk;
/** A text of a million characters, as forms write them. */
const LARGEST_TEXT = 8_000_000;

/** The text of a draft, and who contributes to it. */
export const deskDraftRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  workRoute("get", "/text", (request, at) => showText(request, at, around)),
  workRoute("post", "/text", (request, at) => saveText(request, at, around), LARGEST_TEXT),
  workRoute("get", "/contributors", (request, at) => showContributors(request, at)),
  workRoute("post", "/contributors", takeContributors),
];

const saveText = async (request: SignedInRequest, at: WorkInHand, around: WorksAround): Promise<PartnershipAnswer> => {
  const { form } = request;
  const next = form.text("next");
  const sent = { ...form.values(), source: form.several("source")[0] ?? "" };
  const parsed = draftShape.safeParse({
    title: form.text("title"),
    summary: form.text("summary"),
    abstract: form.text("abstract"),
    source: sent.source,
  });
  if (!parsed.success) {
    const faults: Record<string, string> = {};
    for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? "form")] ??= message;
    return next === "autosave" ? json({ faults }, 422) : showText(request, at, around, { faults, status: 422 });
  }
  try {
    const version = await saveWorkDraft(request, { workId: at.work.id, version: form.version() }, parsed.data);
    if (next === "autosave") return json({ version }, 200);
  } catch (error) {
    const clashed = error instanceof Problem && error.code === "changed-meanwhile";
    if (next === "autosave" && clashed) return json({}, 409);
    return showText(request, at, around, clashed ? { faults: { form: texts.clash }, status: 409 } : workFault(error));
  }
  const here = `${HERE}/${at.work.id}/text`;
  return { redirect: next === "preview" ? `${here}?preview=1#preview` : here, notice: texts.saved };
};

const json = (value: unknown, status: 200 | 409 | 422): PartnershipAnswer => ({
  file: JSON.stringify(value),
  type: "application/json",
  status,
});

const showText = async (
  request: SignedInRequest,
  { work, around: frame }: WorkInHand,
  around: WorksAround,
  fault?: WorkFault,
): Promise<PartnershipAnswer> => {
  const draft = await draftOf(request.database, work.id);
  const { title, summary, abstract, source } = draft;
  const clashed = fault?.status === 409;
  const sent = { title: request.form.text("title"), summary: request.form.text("summary"), abstract: request.form.text("abstract") };
  const sentSource = request.form.several("source")[0] ?? "";
  const wantsPreview = !fault && (request.query("preview") === "1" || !frame.mayWrite);
  const data: WorkTextData = {
    state: fault
      ? { ...sentForm(request, fault), values: { ...sent, source: sentSource } }
      : emptyForm(request, { title, summary, abstract, source }),
    // What was sent again after a clash is meant to take the other's place, which was just shown.
    version: fault && !clashed ? request.form.text("version") : String(draft.version),
    savedWords: texts.savedOn(writtenDay(dayOf(draft.savedAt)), draft.version),
    preview: wantsPreview ? await previewOf(request, work, around) : undefined,
    clash: clashed
      ? {
          fields: changedWords({ title, summary, abstract }, sent),
          html: writeDifference(versionDifference(source, sentSource, { dataflows: around.releases.dataflows }), work.language, "en"),
        }
      : undefined,
  };
  return { page: workTextPage(frame, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const previewOf = async (
  { database }: SignedInRequest,
  work: WorkInHand["work"],
  around: WorksAround,
): Promise<NonNullable<WorkTextData["preview"]>> => {
  const [draft, files] = await Promise.all([draftOf(database, work.id), filesOfWork(database, work.id)]);
  const text = { source: draft.source, language: work.language, bibliography: draft.bibliography, files };
  try {
    const { html, findings } = await setText(text, (name) => `${HERE}/${work.id}/files/${encodeURIComponent(name)}`, around);
    return { html, findings: findingLines(findings) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const line = Number(error.values["line"] ?? 1);
    return { html: "", findings: [{ level: "error", line, words: `${error.message} ${error.remedy}` }] };
  }
};

/** Empty sets of fields behind the contributors that there are. */
const SPARE = 2;

const showContributors = async (request: SignedInRequest, { work, around }: WorkInHand, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const kept = await contributorsOf(request.database, work.id);
  const rows = fault
    ? sentRows(request)
    : [
        ...kept.map((one, place): ContributorRow => ({
          number: place + 1,
          values: { name: one.name, orcid: one.orcid ?? "", affiliation: one.affiliation, page: "", place: String(place + 1) },
          roles: one.roles,
          corresponding: one.corresponding,
          mayWrite: one.mayWrite,
          known: one.personId !== null,
        })),
        ...Array.from({ length: around.mayWrite && around.closed === "" ? SPARE : 0 }, (_, place) => emptyRow(kept.length + place + 1)),
      ];
  const data = { rows, roles: CREDIT_ROLES, faults: fault?.faults ?? {}, csrf: request.csrf };
  return { page: contributorsPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const emptyRow = (number: number): ContributorRow => ({
  number,
  values: { name: "", orcid: "", affiliation: "", page: "", place: String(number) },
  roles: [],
  corresponding: false,
  mayWrite: true,
  known: false,
});

const MOST_ROWS = 80;

const sentRows = ({ form }: SignedInRequest): readonly ContributorRow[] =>
  Array.from({ length: MOST_ROWS }, (_, place) => place + 1).flatMap((number): readonly ContributorRow[] => {
    if (form.several(`name-${number}`).length === 0) return [];
    const text = (name: string): string => form.text(`${name}-${number}`);
    return [
      {
        number,
        values: { name: text("name"), orcid: text("orcid"), affiliation: text("affiliation"), page: text("page"), place: text("place") },
        roles: form.several(`roles-${number}`),
        corresponding: text("corresponding") === "yes",
        mayWrite: text("mayWrite") === "yes",
        known: form.several(`page-${number}`).length === 0,
      },
    ];
  });

/** Contributors in the order that their places give them; rows without a name are left out. */
async function takeContributors(request: SignedInRequest, at: WorkInHand): Promise<PartnershipAnswer> {
  const rows = sentRows(request).filter(({ values }) => values.name !== "");
  const order = rows.toSorted((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
  const faults: Record<string, string> = {};
  const values: ContributorValues[] = [];
  for (const row of order) {
    const { name, orcid, affiliation, page } = row.values;
    const yes = (flag: boolean): string => (flag ? "yes" : "");
    const parsed = contributorShape.safeParse({
      ...{ name, orcid, affiliation, page, roles: row.roles },
      ...{ corresponding: yes(row.corresponding), mayWrite: yes(row.mayWrite) },
    });
    if (parsed.success) values.push(parsed.data);
    else for (const { path, message } of parsed.error.issues) faults[`${String(path[0] ?? "name")}-${row.number}`] ??= message;
  }
  if (Object.keys(faults).length > 0) return showContributors(request, at, { faults, status: 422 });
  try {
    await setContributors(request, at.work.id, values);
  } catch (error) {
    const { faults: found, status } = workFault(error);
    // The action counts contributors in their new order; the form knows them by the number of their fields.
    const renamed = Object.fromEntries(
      Object.entries(found).map(([field, words]) => {
        const [, name, number] = /^([a-z]+)-(\d+)$/.exec(field) ?? [];
        return [number === undefined ? field : `${name}-${order[Number(number) - 1]?.number ?? number}`, words];
      }),
    );
    return showContributors(request, at, { faults: renamed, status });
  }
  return { redirect: `${HERE}/${at.work.id}/contributors`, notice: texts.contributors.saved };
}

const placeOf = ({ number, values: { place } }: ContributorRow): number => (/^\d{1,3}$/.test(place) ? Number(place) : number);
