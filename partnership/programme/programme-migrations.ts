/** The programme as dated configuration, each row with where it was said, and the plans of the bodies. */
export const PROGRAMME = `
create table partnership.setting (
  id uuid primary key,
  key text not null,
  value jsonb not null,
  words text not null default '',
  from_on date,
  until_on date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint ends_after_start check (until_on is null or from_on is null or until_on >= from_on)
);
create index setting_key on partnership.setting (key);

create table partnership.phase (
  id uuid primary key,
  slug text not null,
  name text not null,
  planned_from date,
  planned_until date,
  actual_from date,
  actual_until date,
  note text not null default '',
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1
);

create table partnership.milestone (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  phase text not null,
  counts_from text not null check (counts_from in ('start', 'end')),
  offset_months integer not null,
  fixed_on date,
  words text not null default '',
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1
);

create table partnership.statement (
  id uuid primary key,
  topic text not null,
  words text not null,
  value numeric,
  unit text not null default '',
  about_period text not null default '',
  dataflow text,
  key text,
  source_document text not null references partnership.document (code),
  source_place text not null default ''
);

create table partnership.risk (
  id uuid primary key,
  slug text not null unique,
  area text not null,
  dimension text not null,
  mitigation text not null,
  owner_role text not null default '',
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1
);
create table partnership.risk_assessment (
  id uuid primary key,
  risk_id uuid not null references partnership.risk (id),
  rating text not null check (rating in ('low', 'medium', 'high')),
  words text not null default '',
  assessed_on date,
  assessed_by uuid references partnership.person (id),
  source_document text references partnership.document (code),
  source_place text not null default ''
);

create index risk_assessment_risk on partnership.risk_assessment (risk_id);

create table partnership.declared_contribution (
  id uuid primary key,
  organisation_id uuid not null references partnership.organisation (id),
  amount_minor bigint not null check (amount_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  declared_on date,
  words text not null default '',
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1
);

create table partnership.past_event (
  id uuid primary key,
  name text not null,
  kind text not null,
  city text not null default '',
  country text check (country ~ '^[A-Z]{3}$'),
  from_on date,
  until_on date,
  when_words text not null,
  body_id uuid references partnership.body (id),
  source_document text not null references partnership.document (code),
  source_place text not null default ''
);

create table partnership.work_programme (
  id uuid primary key,
  body_id uuid not null references partnership.body (id),
  year integer not null check (year between 1900 and 2200),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'closed')),
  summary text not null default '',
  approved_on date,
  version integer not null default 1,
  unique (body_id, year),
  constraint approved_has_a_day check ((state in ('approved', 'closed')) = (approved_on is not null))
);
create table partnership.work_item (
  id uuid primary key,
  programme_id uuid not null references partnership.work_programme (id),
  number integer not null,
  kind text not null check (kind in ('output', 'activity', 'milestone')),
  title text not null check (length(title) between 1 and 300),
  planned_on date not null,
  state text not null default 'planned' check (state in ('planned', 'under way', 'done', 'dropped')),
  done_on date,
  note text not null default '',
  responsible_id uuid references partnership.person (id),
  version integer not null default 1,
  unique (programme_id, number),
  constraint done_has_a_day check ((state = 'done') = (done_on is not null))
);
create index work_item_open on partnership.work_item (planned_on) where state in ('planned', 'under way');

create table partnership.work_amendment (
  id uuid primary key,
  programme_id uuid not null references partnership.work_programme (id),
  number integer not null,
  words text not null,
  reason text not null check (reason <> ''),
  made_by uuid references partnership.person (id),
  made_at timestamptz not null,
  unique (programme_id, number)
);
`;

/** What the desk's forms of the programme need: which setting of a day was said last, reversals, statements that are corrected, and waivers that hold once. */
export const PROGRAMME_FORMS = `
alter table partnership.setting add column number integer not null default 1;

alter table partnership.declared_contribution
  add column reverses uuid unique references partnership.declared_contribution (id),
  add constraint not_its_own_reversal check (reverses is null or reverses <> id);

alter table partnership.statement
  add column said_on date,
  add column withdrawn_on date,
  add column version integer not null default 1;

create table partnership.used_waiver (
  case_id uuid primary key references partnership.case_file (id),
  used_at timestamptz not null
);
`;
