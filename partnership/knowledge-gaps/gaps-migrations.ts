/** Knowledge gaps: what somebody needs to know, what is known of it already, and who is answering. */
export const KNOWLEDGE_GAPS = `
create table partnership.knowledge_gap (
  id uuid primary key,
  reference text not null unique,
  slug text not null unique,
  title text not null check (length(title) between 1 and 200),
  question text not null check (question <> ''),
  purpose text not null default '',
  state text not null check (state in ('proposed', 'accepted', 'in work', 'answered', 'parked', 'declined')),
  body_id uuid references partnership.body (id),
  priority text check (priority in ('high', 'medium', 'low')),
  origin text not null check (origin in ('member', 'partner staff', 'public form', 'consultation')),
  origin_words text not null default '',
  asked_by uuid references partnership.person (id),
  asker_name text not null default '',
  asker_shown boolean not null default false,
  asker_address text,
  known text not null default '',
  known_at date,
  case_id uuid references partnership.case_file (id),
  reasons text not null default '',
  proposed_at timestamptz not null,
  decided_at timestamptz,
  public boolean not null default false,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint decided_when_triaged check ((state = 'proposed') = (decided_at is null))
);
create index knowledge_gap_body on partnership.knowledge_gap (body_id, state);
create index knowledge_gap_asker on partnership.knowledge_gap (asked_by) where asked_by is not null;
create index knowledge_gap_public on partnership.knowledge_gap (proposed_at desc, id) where public;
create index knowledge_gap_case on partnership.knowledge_gap (case_id) where case_id is not null;

create table partnership.gap_theme (
  gap_id uuid not null references partnership.knowledge_gap (id),
  body_id uuid not null references partnership.body (id),
  primary key (gap_id, body_id)
);
create index gap_theme_body on partnership.gap_theme (body_id);

create table partnership.gap_country (
  gap_id uuid not null references partnership.knowledge_gap (id),
  area text not null check (area ~ '^[A-Z]{3}$'),
  primary key (gap_id, area)
);

create table partnership.gap_literature (
  id uuid primary key,
  gap_id uuid not null references partnership.knowledge_gap (id),
  item jsonb not null,
  doi text,
  note text not null default '',
  added_by uuid references partnership.person (id),
  added_at timestamptz not null
);
create index gap_literature_gap on partnership.gap_literature (gap_id, added_at);
create unique index gap_literature_once on partnership.gap_literature (gap_id, doi) where doi is not null;

create table partnership.gap_support (
  gap_id uuid not null references partnership.knowledge_gap (id),
  person_id uuid not null references partnership.person (id),
  words text not null default '',
  at timestamptz not null,
  primary key (gap_id, person_id)
);
create index gap_support_person on partnership.gap_support (person_id);

create table partnership.gap_answer (
  id uuid primary key,
  gap_id uuid not null references partnership.knowledge_gap (id),
  work_id uuid references partnership.work (id),
  commission_id uuid,
  noted_by uuid references partnership.person (id),
  noted_at timestamptz not null,
  constraint one_answer check (num_nonnulls(work_id, commission_id) = 1),
  unique (gap_id, work_id),
  unique (gap_id, commission_id)
);
create index gap_answer_work on partnership.gap_answer (work_id) where work_id is not null;

create sequence partnership.gap_number;
`;

/** How a question came to where it stands, its language, and the ways back for readers who asked without an account. */
export const GAP_STEPS = `
alter table partnership.knowledge_gap add column language text not null default 'en';
alter table partnership.knowledge_gap add column asker_confirmed_at timestamptz;
alter table partnership.knowledge_gap add constraint confirmed_address check (asker_confirmed_at is null or asker_address is not null);

create table partnership.gap_step (
  id uuid primary key,
  gap_id uuid not null references partnership.knowledge_gap (id),
  state text not null check (state in ('proposed', 'accepted', 'in work', 'answered', 'parked', 'declined')),
  at timestamptz not null,
  words text not null default ''
);
create index gap_step_gap on partnership.gap_step (gap_id, at);

create table partnership.gap_link (
  hash text primary key,
  gap_id uuid not null references partnership.knowledge_gap (id),
  by_mail boolean not null
);
create index gap_link_gap on partnership.gap_link (gap_id);
`;
