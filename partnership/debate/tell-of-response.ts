import type { UnitOfWork } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import { findPublished, whoMade } from "../published/published-records.ts";
import type { Response } from "./response-records.ts";

/** Tells those who made a work or policy choice that a response to it is published, and that they may answer. */
export const tellOfPublished = async (unit: UnitOfWork, { id, reference, of }: Response): Promise<void> => {
  const title = (await findPublished(unit, of.kind, { id: of.id }))?.title ?? "";
  await tellPeople(unit, {
    people: await whoMade(unit, of),
    words: `A response to “${title}” is published: ${reference}. You may answer it, once, for all who made it.`,
    href: `/desk/debate/${id}`,
    mail: { key: `response ${id} published`, subject: `A response is published: ${title}` },
  });
};
