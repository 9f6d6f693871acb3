import { allDocuments, THE_PROGRAMME, type Action, type FactAtHand, type Said } from "#partnership";
import type { Database } from "#store";
import { partnershipTexts, type FieldSpec } from "#web";
import type * as z from "zod";
import type { DeskRoute, SignedInRequest } from "../desk/desk-route.ts";
import { bodiesForm, type BodiesForm } from "./bodies-form.ts";
import { wordsOrNone } from "./form-shapes.ts";

const { fields } = partnershipTexts.programmeDesk;

/** Where the desk shows the programme. */
export const PROGRAMME_HERE = "/desk/programme";

/** A form about a fact of the programme: unfinished ones are kept, under the address of the form and the fact. */
export const programmeForm = <Subject extends object, Shape extends z.ZodObject>(
  form: Omit<BodiesForm<Subject, Shape>, "here" | "draft">,
): readonly DeskRoute[] =>
  bodiesForm<Subject, Shape>({
    ...form,
    here: PROGRAMME_HERE,
    draft: (subject) => ({ form: form.path, key: "id" in subject ? String(subject.id) : "" }),
  });

/** What forms of facts begin with: permission first. */
export const opening =
  (action: Action) =>
  async (request: SignedInRequest): Promise<Readonly<Record<string, never>>> => {
    request.demand(action, THE_PROGRAMME);
    return {};
  };

/** A fact by the id in the address, permission first; undefined where there is none. */
export const openingOne =
  <One extends { readonly id: string }>(action: Action, part: string, all: (database: Database) => Promise<readonly One[]>) =>
  async (request: SignedInRequest): Promise<One | undefined> => {
    request.demand(action, THE_PROGRAMME);
    return (await all(request.database)).find(({ id }) => id === request.part(part));
  };

/** Fields that say where a fact was said. */
export const sourceFields = async ({ database }: SignedInRequest, required = false): Promise<readonly FieldSpec[]> => [
  {
    name: "document",
    label: fields.document,
    kind: "choice",
    required,
    ...(required ? {} : { help: fields.documentHelp }),
    options: (await allDocuments(database)).map(({ code, title }) => ({ value: code, label: `${code}: ${title}` })),
  },
  { name: "place", label: fields.place, help: fields.placeHelp, kind: "text", longest: 200 },
];

export const sourceShape = { document: wordsOrNone(100), place: wordsOrNone(200) };

/** The same as they stand in a fact. */
export const sourceValues = ({ sourceDocument, sourcePlace }: Said) => ({ document: sourceDocument ?? "", place: sourcePlace });

export const saidIn = ({ sourceDocument, sourcePlace }: Said): { readonly document: string; readonly place: string } | undefined =>
  sourceDocument === null ? undefined : { document: sourceDocument, place: sourcePlace };

export const reasonField: FieldSpec = { name: "reason", label: fields.reason, kind: "long text", required: true, longest: 2_000, rows: 3 };

/** A fact as it was when its form was opened. */
export const factAt = ({ id }: { readonly id: string }, version: number): FactAtHand => ({ id, version });
