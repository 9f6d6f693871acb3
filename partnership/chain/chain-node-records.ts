import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { IS_PUBLIC } from "../commissions/commission-list-records.ts";
import { askerShown } from "../knowledge-gaps/gap-list-records.ts";
import type { GapState } from "../knowledge-gaps/gap-states.ts";
import { PLAIN_NODE, type ChainNode, type ChainStep } from "./chain-shape.ts";

interface GapRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly language: string;
  readonly state: GapState;
  readonly proposedAt: Date;
  readonly fictitious: boolean;
  readonly asker: string;
  readonly steps: readonly { readonly state: GapState; readonly at: string; readonly words: string }[];
}

/** Public questions. */
export const gapNodes = async (from: Readable, ids: readonly string[]): Promise<readonly ChainNode[]> => {
  const { rows } = await sql<GapRow>`
    select g.id::text as id, g.slug as key, g.title, g.language, g.state, g.proposed_at as "proposedAt", g.fictitious, ${askerShown} as asker,
      coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD'), 'words', s.words)
        order by s.at, s.id) from partnership.gap_step s where s.gap_id = g.id), '[]') as steps
    from partnership.knowledge_gap g where g.public and g.id = any(${ids}::uuid[])`.execute(from.tables());
  return rows.map(({ id, key, title, language, state, proposedAt, fictitious, asker, steps }) => ({
    ...PLAIN_NODE,
    ...{ kind: "gap", id, key, title, language, state, fictitious, asker },
    on: dayOf(proposedAt),
    steps: [
      { what: "asked", on: dayOf(proposedAt), words: "" },
      ...steps.flatMap((step): readonly ChainStep[] =>
        step.state === "proposed" ? [] : [{ what: `gap ${step.state}`, on: step.at, words: step.words }],
      ),
    ],
  }));
};

interface CommissionRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly workKind: string;
  readonly kind: "paid" | "volunteer";
  readonly callFrom: string | null;
  readonly callUntil: string | null;
  readonly approvedAt: Date | null;
  readonly fictitious: boolean;
}

/** Calls and approved commissions as readers see them on a day: a call whose last day is over is closed for them at once. */
export const commissionNodes = async (from: Readable, ids: readonly string[], today: string): Promise<readonly ChainNode[]> => {
  const { rows } = await sql<CommissionRow>`
    select k.id::text as id, k.slug as key, k.title, k.state, k.work_kind as "workKind", k.kind, k.call_from as "callFrom",
      k.call_until as "callUntil", k.approved_at as "approvedAt", k.fictitious
    from partnership.commission k where ${IS_PUBLIC} and k.id = any(${ids}::uuid[])`.execute(from.tables());
  return rows.map(({ id, key, title, state, workKind, kind, callFrom, callUntil, approvedAt, fictitious }) => {
    const steps: readonly ChainStep[] = [
      ...(callFrom === null ? [] : [{ what: "call opened" as const, on: callFrom, words: "" }]),
      ...(callUntil === null || callUntil >= today ? [] : [{ what: "call closed" as const, on: callUntil, words: "" }]),
      ...(approvedAt === null ? [] : [{ what: "commission approved" as const, on: dayOf(approvedAt), words: "" }]),
    ];
    return {
      ...PLAIN_NODE,
      ...{ kind: "commission", id, key, title, language: "en", fictitious, steps, sort: workKind, voluntary: kind === "volunteer" },
      state: state === "open call" && callUntil !== null && callUntil < today ? "choosing" : state,
      on: steps[0]?.on ?? null,
    };
  });
};

interface PilotRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly reportedOn: string | null;
  readonly named: Date | null;
  readonly fictitious: boolean;
}

/** Pilots that a public policy choice names. One that has not reported counts from when it was first named. */
export const pilotNodes = async (from: Readable, ids: readonly string[]): Promise<readonly ChainNode[]> => {
  const { rows } = await sql<PilotRow>`
    select p.id::text as id, p.reference as key, p.title, p.state, p.fictitious,
      case when p.state = 'reported' then p.reported_on end as "reportedOn",
      (select min(v.published_at) from partnership.choice_version_evidence e join partnership.choice_version v on v.id = e.version_id
        where e.pilot_id = p.id) as named
    from partnership.choice_pilot p where p.id = any(${ids}::uuid[]) and exists (select from partnership.choice_version_evidence e
      join partnership.policy_choice c on c.public_version = e.version_id where e.pilot_id = p.id)`.execute(from.tables());
  return rows.map(({ id, key, title, state, reportedOn, named, fictitious }) => ({
    ...PLAIN_NODE,
    ...{ kind: "pilot", id, key, title, language: "en", state, fictitious },
    on: reportedOn ?? (named === null ? null : dayOf(named)),
    steps: reportedOn === null ? [] : [{ what: "pilot reported", on: reportedOn, words: "" }],
  }));
};

interface UseRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly sort: string;
  readonly state: string;
  readonly fromOn: string;
  readonly verifiedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly fictitious: boolean;
}

/** Uses that readers see, or have seen. */
export const useNodes = async (from: Readable, ids: readonly string[]): Promise<readonly ChainNode[]> => {
  const { rows } = await sql<UseRow>`
    select u.id::text as id, u.reference as key, u.title, u.kind as sort, u.state, u.from_on::text as "fromOn", u.verified_at as "verifiedAt", u.fictitious,
      (select max(s.at) from partnership.uptake_step s where s.uptake_id = u.id and s.kind = 'withdrawn') as "withdrawnAt"
    from partnership.uptake u where u.id = any(${ids}::uuid[]) and u.verified_at is not null and u.state in ('verified', 'withdrawn')`.execute(
    from.tables(),
  );
  return rows.map(({ id, key, title, sort, state, fromOn, verifiedAt, withdrawnAt, fictitious }) => ({
    ...PLAIN_NODE,
    ...{ kind: "use", id, key, title, language: "en", state, fictitious, sort, on: fromOn },
    steps: [
      { what: "used", on: fromOn, words: "" },
      { what: "use verified", on: dayOf(verifiedAt), words: "" },
      ...(state !== "withdrawn" || withdrawnAt === null ? [] : [{ what: "use withdrawn" as const, on: dayOf(withdrawnAt), words: "" }]),
    ],
  }));
};
