import type { Holder, Mandate, MandateBasis } from "./mandate-records.ts";
import { isOver, lastDay, runsOn, shiftDay } from "./mandate-terms.ts";
import { donorsInPlace, tieWords, type Ranking } from "./rank-donors.ts";

/** Whom a seat that follows a rule is for on a day, on what basis; nobody; or a question that somebody has to settle first. */
export type SeatBasis =
  | {
      readonly kind: "holder";
      readonly holder: Holder;
      readonly basis: Extract<MandateBasis, "ex officio" | "role holder" | "top donor">;
      /** The mandate it rests on. */
      readonly mandate: Mandate | undefined;
      /** Last day on which the basis holds, where it is known. */
      readonly untilOn: string | null;
    }
  | { readonly kind: "nobody"; readonly words: string }
  | { readonly kind: "unsettled"; readonly words: string };

interface RoleQuestion {
  readonly basis: "ex officio" | "role holder";
  readonly which: "current" | "past" | "next";
  readonly role: string;
  /** Mandates of the body that were confirmed, of all times. */
  readonly mandates: readonly Mandate[];
  readonly day: string;
  /** Mandate that the one in the seat rests on, if there is one: it goes on where several would do. */
  readonly sitting: string | undefined;
}

/** Whoever holds, held last or will hold next a role in another body. */
export const basisOfRole = ({ basis, which, role, mandates, day, sitting }: RoleQuestion): SeatBasis => {
  const held = mandates.filter((mandate) => mandate.role === role && mandate.state === "active");
  const candidates = PICK[which](held, day);
  const chosen = candidates.length > 1 ? candidates.find(({ id }) => id === sitting) : candidates[0];
  if (candidates.length === 0) return { kind: "nobody", words: NOBODY[which](role) };
  if (!chosen)
    return {
      kind: "unsettled",
      words: `${candidates.length} fit: ${candidates
        .map(({ holder }) => holder.name)
        .toSorted()
        .join(", ")}`,
    };
  return { kind: "holder", holder: chosen.holder, basis, mandate: chosen, untilOn: UNTIL[which](chosen) };
};

type Which = RoleQuestion["which"];

const NOBODY: Readonly<Record<Which, (role: string) => string>> = {
  current: (role) => `nobody is ${role} there`,
  past: (role) => `nobody was ${role} there before`,
  next: (role) => `nobody is to be ${role} there next`,
};

const PICK: Readonly<Record<Which, (held: readonly Mandate[], day: string) => readonly Mandate[]>> = {
  current: (held, day) => held.filter((mandate) => runsOn(mandate, day)),
  past: (held, day) => {
    const over = held.filter((mandate) => isOver(mandate, day) && (mandate.fromOn === null || lastDay(mandate)! >= mandate.fromOn));
    const last = over
      .map((mandate) => lastDay(mandate)!)
      .toSorted()
      .at(-1);
    return over.filter((mandate) => lastDay(mandate) === last);
  },
  next: (held, day) => {
    const coming = held.filter((mandate) => mandate.fromOn !== null && mandate.fromOn > day && mandate.endedAt === null);
    const first = coming.map(({ fromOn }) => fromOn!).toSorted()[0];
    return coming.filter(({ fromOn }) => fromOn === first);
  },
};

/** A current holder leaves with the role, the next one on becoming current; how long somebody is the past one nobody knows. */
const UNTIL: Readonly<Record<Which, (mandate: Mandate) => string | null>> = {
  current: ({ untilOn }) => untilOn,
  past: () => null,
  next: ({ fromOn }) => shiftDay(fromOn!, -1),
};

interface DonorQuestion {
  readonly ranking: Ranking;
  readonly place: number;
  /** Organisation in the seat. */
  readonly sitting: string | undefined;
}

/** The donor in a place. */
export const basisOfGiving = ({ ranking, place, sitting }: DonorQuestion): SeatBasis => {
  if ("refused" in ranking) return { kind: "unsettled", words: ranking.refused };
  const donors = donorsInPlace(ranking.ranked, place);
  const chosen = donors.length > 1 ? donors.find(({ organisationId }) => organisationId === sitting) : donors[0];
  if (donors.length === 0) return { kind: "nobody", words: `there is no donor in place ${place}` };
  if (!chosen) return { kind: "unsettled", words: tieWords(donors, place) };
  const holder: Holder = { kind: "organisation", id: chosen.organisationId, name: chosen.name, slug: "" };
  return { kind: "holder", holder, basis: "top donor", mandate: undefined, untilOn: null };
};
