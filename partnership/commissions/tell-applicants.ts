import type { UnitOfWork } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import type { Application } from "./application-records.ts";
import type { Commission } from "./commission-records.ts";

/** Tells those who applied what came of it: on their desks, and by mail those who have none and confirmed their address. */
export const tellApplicants = async (
  unit: UnitOfWork,
  { id, title, slug }: Pick<Commission, "id" | "title" | "slug">,
  applications: readonly Application[],
): Promise<void> => {
  for (const { id: applicationId, personId, address, confirmed, state } of applications) {
    const words = state === "chosen" ? `You were chosen: ${title}` : `Somebody else was chosen, or nobody: ${title}`;
    const href = `/calls/${slug}`;
    const key = `application ${applicationId} settled`;
    if (personId !== null) await tellPeople(unit, { people: [personId], words, href: "/desk/commissions", mail: { key, subject: words } });
    else if (address !== null && confirmed)
      unit.enqueue({
        queue: "send-mail",
        key,
        payload: { to: address, template: "call-answered", values: { subject: words, words, href, commission: id } },
      });
  }
};
