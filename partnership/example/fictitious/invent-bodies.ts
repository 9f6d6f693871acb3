import { shiftDay } from "../../bodies/mandate-terms.ts";
import { fictitiousId } from "./fictitious-id.ts";
import { inventedWord } from "./invented-names.ts";
import { INVENTED, MARK, type InventedRows } from "./invented-rows.ts";

/** Of the organisations, so many are partners. */
const PARTNERS = 4;
/** Invented bodies have worked for so many days. */
const DAYS_OPEN = 730;

/** A body that was invented because there were too few. */
export interface InventedBody {
  readonly id: string;
  readonly name: string;
}

/**
 * Groups that are missing for the number that is wanted, and bodies of some partner organisations.
 * @param root the body above them; undefined where there is none
 */
export const inventBodies = (
  chance: () => number,
  { today, root, groups }: { readonly today: string; readonly root: string | undefined; readonly groups: number },
): { groups: readonly InventedBody[]; rows: InventedRows[] } => {
  const made = Array.from({ length: groups }, (_, place) => ({
    id: fictitiousId("body", place + 1),
    slug: `fictitious-group-${place + 1}`,
    name: `Group ${inventedWord(chance)} ${place + 1} ${MARK}`,
    kind: "group",
    organisation_id: null as string | null,
  }));
  const partners = Array.from({ length: PARTNERS }, (_, place) => ({
    id: fictitiousId("body", groups + place + 1),
    slug: `fictitious-partner-${place + 1}`,
    name: `Partner ${inventedWord(chance)} ${MARK}`,
    kind: "partner organisation",
    organisation_id: fictitiousId("organisation", place + 1),
  }));
  const all = [...made, ...partners];
  return {
    groups: made.map(({ id, name }) => ({ id, name })),
    rows: [
      {
        table: "partnership.body",
        action: "open-body",
        objectKind: "body",
        rows: all.map(({ name: _, ...body }) => ({
          ...body,
          parent_id: root ?? null,
          opened_on: shiftDay(today, -DAYS_OPEN),
          description: INVENTED,
          fictitious: true,
        })),
      },
      {
        table: "partnership.body_name",
        action: "name-body",
        objectKind: "body",
        rows: all.map(({ id, name }, place) => ({ id: fictitiousId("body name", place + 1), body_id: id, name })),
      },
    ],
  };
};
