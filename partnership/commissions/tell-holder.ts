import type { UnitOfWork } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import { commissionHref } from "./commission-doing.ts";
import type { Commission } from "./commission-records.ts";

/** Tells whoever holds a commission, on their desk and by mail. */
export const tellHolder = (unit: UnitOfWork, commission: Pick<Commission, "id" | "holderId">, words: string, key: string): Promise<void> =>
  tellPeople(unit, {
    people: commission.holderId === null ? [] : [commission.holderId],
    words,
    href: commissionHref(commission.id),
    mail: { key: `commission ${commission.id} ${key}`, subject: words },
  });
