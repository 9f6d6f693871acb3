import { sql } from "kysely";
import { standsOn } from "../bodies/giving-records.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";

/** Where a fact was said; a fact without a document was settled at the desk. */
export interface Said {
  readonly sourceDocument: string | null;
  readonly sourcePlace: string;
}

export interface Setting extends Said {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly words: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly version: number;
}

export interface Phase extends Said {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly plannedFrom: string | null;
  readonly plannedUntil: string | null;
  readonly actualFrom: string | null;
  readonly actualUntil: string | null;
  readonly note: string;
  readonly version: number;
}

export interface Milestone extends Said {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly phase: string;
  readonly countsFrom: "start" | "end";
  readonly offsetMonths: number;
  readonly fixedOn: string | null;
  readonly words: string;
  readonly version: number;
}

export interface Statement extends Said {
  readonly id: string;
  readonly saidOn: string | null;
  readonly version: number;
  readonly topic: string;
  readonly words: string;
  readonly unit: string;
  readonly aboutPeriod: string;
  readonly dataflow: string | null;
  readonly key: string | null;
}

export interface RiskAssessment extends Said {
  readonly rating: "low" | "medium" | "high";
  readonly words: string;
  readonly assessedOn: string | null;
}

export interface Risk extends Said {
  readonly id: string;
  readonly slug: string;
  readonly area: string;
  readonly dimension: string;
  readonly mitigation: string;
  readonly ownerRole: string;
  readonly version: number;
  /** Oldest first; those without a day before all others. */
  readonly assessments: readonly RiskAssessment[];
}

export interface Contribution extends Said {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly declaredOn: string | null;
  readonly words: string;
  readonly version: number;
}

export interface PastEvent extends Said {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly city: string;
  readonly country: string | null;
  readonly fromOn: string | null;
  readonly whenWords: string;
}

export interface SourceDocument {
  readonly code: string;
  readonly title: string;
  readonly citation: string;
  readonly href: string | null;
}

/** Notes of the programme itself, such as which partnership the store has, are no settings for readers. */
const INTERNAL = ["partnership"];

/** Every setting there ever was, by key and then by day. */
export const allSettings = async (from: Readable): Promise<readonly Setting[]> => {
  const { rows } = await sql<Setting>`
    select id, key, value, words, from_on as "fromOn", until_on as "untilOn", source_document as "sourceDocument", source_place as "sourcePlace", version
    from partnership.setting where not (key = any(${INTERNAL})) order by key, from_on nulls first, number, source_document, source_place, id`.execute(
    from.tables(),
  );
  return rows;
};

/** Of settings, those that hold on a day. */
export const inForce = <One extends { readonly fromOn: string | null; readonly untilOn: string | null }>(
  rows: readonly One[],
  day: string,
): readonly One[] => rows.filter(({ fromOn, untilOn }) => (fromOn === null || fromOn <= day) && (untilOn === null || untilOn >= day));

export const findSetting = async (from: Readable, id: string): Promise<Setting | undefined> =>
  (await allSettings(from)).find((setting) => setting.id === id);

export const allPhases = async (from: Readable): Promise<readonly Phase[]> => {
  const { rows } = await sql<Phase>`
    select id, slug, name, planned_from as "plannedFrom", planned_until as "plannedUntil", actual_from as "actualFrom", actual_until as "actualUntil",
      note, source_document as "sourceDocument", source_place as "sourcePlace", version
    from partnership.phase
    order by min(coalesce(planned_from, actual_from)) over (partition by slug) nulls last, slug, source_document, id`.execute(
    from.tables(),
  );
  return rows;
};

export const allMilestones = async (from: Readable): Promise<readonly Milestone[]> => {
  const { rows } = await sql<Milestone>`
    select id, slug, name, phase, counts_from as "countsFrom", offset_months as "offsetMonths", fixed_on as "fixedOn", words,
      source_document as "sourceDocument", source_place as "sourcePlace", version
    from partnership.milestone order by phase desc, counts_from desc, offset_months, slug`.execute(from.tables());
  return rows;
};

export const allStatements = async (from: Readable): Promise<readonly Statement[]> => {
  const { rows } = await sql<Statement>`
    select id, topic, words, unit, about_period as "aboutPeriod", dataflow, key, source_document as "sourceDocument", source_place as "sourcePlace",
      said_on as "saidOn", version
    from partnership.statement where withdrawn_on is null order by dataflow nulls last, topic, source_document, source_place, id`.execute(
    from.tables(),
  );
  return rows;
};

export const allRisks = async (from: Readable): Promise<readonly Risk[]> => {
  const tables = from.tables<PartnershipTables>();
  const risks = await tables.selectFrom("partnership.risk").selectAll().orderBy("slug").execute();
  const { rows } = await sql<RiskAssessment & { riskId: string }>`
    select risk_id as "riskId", rating, words, assessed_on as "assessedOn", source_document as "sourceDocument", source_place as "sourcePlace"
    from partnership.risk_assessment order by assessed_on nulls first, id`.execute(from.tables());
  return risks.map((risk) => ({
    id: risk.id,
    slug: risk.slug,
    area: risk.area,
    dimension: risk.dimension,
    mitigation: risk.mitigation,
    ownerRole: risk.owner_role,
    sourceDocument: risk.source_document,
    sourcePlace: risk.source_place,
    version: risk.version,
    assessments: rows.filter(({ riskId }) => riskId === risk.id),
  }));
};

/** What donors declared until a day and was not reversed by then, each in its own currency; all of it without a day. */
export const allContributions = async (from: Readable, day = "9999-12-31"): Promise<readonly Contribution[]> => {
  const { rows } = await sql<Contribution>`
    select c.id, c.organisation_id as "organisationId", o.name as organisation, c.amount_minor as "amountMinor", c.currency, c.declared_on as "declaredOn",
      c.words, c.source_document as "sourceDocument", c.source_place as "sourcePlace", c.version
    from partnership.declared_contribution c join partnership.organisation o on o.id = c.organisation_id
    where ${standsOn("c", day)}
    order by o.sort_name, c.declared_on nulls first, c.id`.execute(from.tables());
  return rows;
};

/** Those with a day in order of days, those without after them. */
export const allPastEvents = async (from: Readable): Promise<readonly PastEvent[]> => {
  const { rows } = await sql<PastEvent>`
    select id, name, kind, city, country, from_on as "fromOn", when_words as "whenWords", source_document as "sourceDocument", source_place as "sourcePlace"
    from partnership.past_event order by from_on nulls last, name, id`.execute(from.tables());
  return rows;
};

export const allDocuments = async (from: Readable): Promise<readonly SourceDocument[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.document")
    .select(["code", "title", "citation", "href"])
    .orderBy("code")
    .execute();
