import {
  CompositionProblem,
  findMerge,
  keepApart,
  mergeOrganisations,
  mergePeople,
  THE_PROGRAMME,
  undoMerge,
  type Action,
  type Merge,
  type Pair,
} from "#partnership";
import { Problem } from "#vocabulary";
import { duplicatesPage, mergePage, partnershipTexts, undoMergePage, type MergeData, type MergeSide } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../desk/desk-route.ts";
import { deskSides } from "./desk-ways.ts";
import { activeOrganisation, duplicatesData, mergeLine, organisationSide, personSide } from "./merge-data.ts";
import { ruleObjections } from "./rule-objections.ts";
import { activePerson, recordFault, sentState } from "./person-forms.ts";

const { merge: texts, duplicates } = partnershipTexts.people;

/** What merging is like for one kind of record. */
interface MergeKind {
  readonly kind: Merge["kind"];
  readonly path: string;
  readonly here: string;
  readonly backHref: string;
  readonly action: Action;
  readonly done: string;
  readonly side: (request: SignedInRequest, id: string) => Promise<MergeSide>;
  readonly merge: (request: SignedInRequest, pair: Pair, reason: string, accepted: string) => Promise<string>;
}

const PEOPLE: MergeKind = {
  kind: "person",
  path: "/desk/people/merge",
  here: "/desk/people",
  backHref: "/desk/people/duplicates",
  action: "merge-people",
  done: texts.done,
  side: async (request, id) => personSide(request, await activePerson(request, id)),
  merge: mergePeople,
};

const ORGANISATIONS: MergeKind = {
  kind: "organisation",
  path: "/desk/organisations/merge",
  here: "/desk/organisations",
  backHref: "/desk/organisations",
  action: "change-organisation",
  done: texts.doneOrganisation,
  side: async (request, id) => {
    const organisation = await activeOrganisation(request, id);
    if (!organisation) throw new Problem("no-such-organisation");
    return organisationSide(request, organisation);
  },
  merge: mergeOrganisations,
};

const showPair = async (
  request: SignedInRequest,
  kind: MergeKind,
  ids: readonly [string, string],
  sent?: Pick<MergeData, "objections" | "accepted"> & { readonly faults: Readonly<Record<string, string>>; readonly status: 409 | 422 },
): Promise<PartnershipAnswer> => {
  if (ids[0] === ids[1]) throw new Problem("merge-refused", { reason: "it is one record" });
  const sides = [await kind.side(request, ids[0]), await kind.side(request, ids[1])] as const;
  const data: MergeData = {
    action: kind.path,
    backHref: kind.backHref,
    sides,
    state: sentState(request, sent?.faults ?? {}),
    objections: sent?.objections,
    accepted: sent?.accepted,
  };
  return { page: mergePage(data, await deskSides(request, kind.here)), ...(sent ? { status: sent.status } : {}) };
};

const takeMerge = async (request: SignedInRequest, kind: MergeKind): Promise<PartnershipAnswer> => {
  const { form } = request;
  const ids = [form.text("one"), form.text("other")] as const;
  const reason = form.text("reason");
  const kept = ids.indexOf(form.text("kept"));
  const faults = { ...(kept < 0 ? { kept: texts.choose } : {}), ...(reason === "" ? { reason: texts.reasonMissing } : {}) };
  if (Object.keys(faults).length > 0) return showPair(request, kind, ids, { faults, status: 422 });
  const both = [
    { id: ids[0], version: form.version("oneVersion") },
    { id: ids[1], version: form.version("otherVersion") },
  ] as const;
  try {
    await kind.merge(request, { kept: both[kept === 0 ? 0 : 1], gone: both[kept === 0 ? 1 : 0] }, reason, form.text("accepted"));
  } catch (error) {
    return showPair(request, kind, ids, error instanceof CompositionProblem ? objectionsOf(error) : recordFault(error));
  }
  return { redirect: kind.backHref, notice: kind.done };
};

/** Rules that keep two mandates of one person apart. */
const objectionsOf = (error: CompositionProblem) => {
  const objections = ruleObjections(error);
  return { faults: {}, status: 422 as const, objections, ...(objections.refused ? {} : { accepted: error.seal }) };
};

const routesOf = (kind: MergeKind): readonly PartnershipRoute[] => [
  {
    kind: "desk",
    method: "get",
    path: kind.path,
    answer: async (request) => {
      request.demand(kind.action, THE_PROGRAMME);
      return showPair(request, kind, [request.query("one"), request.query("other")]);
    },
  },
  {
    kind: "desk",
    method: "post",
    path: kind.path,
    answer: async (request) => {
      request.demand(kind.action, THE_PROGRAMME);
      return takeMerge(request, kind);
    },
  },
];

/** Finding duplicates, merging them, and undoing it. Before the routes of single records, whose address they would be. */
export const MERGE_ROUTES: readonly PartnershipRoute[] = [
  {
    kind: "desk",
    method: "get",
    path: "/desk/people/duplicates",
    answer: async (request) => {
      request.demand("merge-people", THE_PROGRAMME);
      return { page: duplicatesPage(await duplicatesData(request), await deskSides(request, "/desk/people")) };
    },
  },
  {
    kind: "desk",
    method: "post",
    path: "/desk/people/apart",
    answer: async (request) => {
      await keepApart(request, request.form.text("one"), request.form.text("other"));
      return { redirect: PEOPLE.backHref, notice: duplicates.apartDone };
    },
  },
  ...routesOf(PEOPLE),
  ...routesOf(ORGANISATIONS),
  { kind: "desk", method: "get", path: "/desk/merges/:id", answer: async (request) => showUndo(request, await openMerge(request), {}) },
  {
    kind: "desk",
    method: "post",
    path: "/desk/merges/:id",
    answer: async (request) => {
      const merge = await openMerge(request);
      const reason = request.form.text("reason");
      if (reason === "") return showUndo(request, merge, { reason: texts.undoReason }, 422);
      await undoMerge(request, merge.id, reason);
      return { redirect: kindOf(merge).backHref, notice: texts.undone };
    },
  },
];

const kindOf = ({ kind }: Merge): MergeKind => (kind === "person" ? PEOPLE : ORGANISATIONS);

/** @throws Problem no-such-merge, not-allowed */
const openMerge = async (request: SignedInRequest): Promise<Merge> => {
  const merge = await findMerge(request.database, request.part("id"));
  request.demand(merge ? kindOf(merge).action : "merge-people", THE_PROGRAMME);
  if (!merge) throw new Problem("no-such-merge");
  return merge;
};

const showUndo = async (
  request: SignedInRequest,
  merge: Merge,
  faults: Readonly<Record<string, string>>,
  status?: 422,
): Promise<PartnershipAnswer> => {
  const { here, backHref } = kindOf(merge);
  const data = { merge: mergeLine(merge), backHref, state: sentState(request, faults) };
  return { page: undoMergePage(data, await deskSides(request, here)), ...(status === undefined ? {} : { status }) };
};
