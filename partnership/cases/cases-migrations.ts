/** One engine for all that is asked, worked on and decided; and what readers ask about figures. */
export const CASES = `
create table partnership.case_file (
  id uuid primary key,
  reference text not null unique,
  opening_key text unique,
  kind text not null,
  title text not null check (length(title) between 1 and 300),
  state text not null check (state in ('open', 'waiting', 'decided', 'withdrawn')),
  body_id uuid references partnership.body (id),
  subject_kind text not null default '',
  subject text not null default '',
  opened_by uuid references partnership.person (id),
  opened_at timestamptz not null,
  data jsonb not null default '{}',
  outcome text,
  decided_at timestamptz,
  public boolean not null default false,
  version integer not null default 1,
  constraint decided_has_outcome check ((state = 'decided') = (outcome is not null and decided_at is not null))
);
create index case_open on partnership.case_file (opened_at) where state in ('open', 'waiting');
create index case_newest on partnership.case_file (opened_at desc, id);
create index case_decided on partnership.case_file (kind, decided_at desc) where state = 'decided';
create index case_body on partnership.case_file (body_id, opened_at desc);
create index case_opener on partnership.case_file (opened_by, opened_at desc) where opened_by is not null;
create index case_subject on partnership.case_file (subject_kind, subject);

create table partnership.case_concern (
  case_id uuid not null references partnership.case_file (id),
  person_id uuid not null references partnership.person (id),
  primary key (case_id, person_id)
);
create index case_concern_person on partnership.case_concern (person_id);

create table partnership.task (
  id uuid primary key,
  case_id uuid not null references partnership.case_file (id),
  kind text not null,
  title text not null,
  person_id uuid references partnership.person (id),
  role text,
  body_id uuid references partnership.body (id),
  state text not null check (state in ('open', 'done', 'declined', 'cancelled')),
  due_on date,
  given_at timestamptz not null,
  answer jsonb,
  answered_by uuid references partnership.person (id),
  answered_at timestamptz,
  closing_words text not null default '',
  version integer not null default 1,
  constraint somebody_does_it check (person_id is not null or (role is not null and body_id is not null)),
  constraint done_has_an_answer check ((state = 'done') = (answer is not null and answered_at is not null))
);
create index task_case on partnership.task (case_id);
create index task_person on partnership.task (person_id, state);
create index task_role on partnership.task (body_id, role, state) where person_id is null;
create index task_due on partnership.task (due_on) where state = 'open';

create table partnership.decision (
  id uuid primary key,
  case_id uuid not null references partnership.case_file (id),
  decider_id uuid references partnership.person (id),
  outcome text not null,
  reasons text not null check (reasons <> ''),
  basis text not null check (basis <> ''),
  data jsonb not null default '{}',
  decided_at timestamptz not null,
  object_hash text
);
create index decision_case on partnership.decision (case_id);

create table partnership.case_note (
  id uuid primary key,
  case_id uuid not null references partnership.case_file (id),
  written_by uuid references partnership.person (id),
  words text not null,
  internal boolean not null default true,
  written_at timestamptz not null
);
create index case_note_case on partnership.case_note (case_id);

create sequence partnership.case_number;

create table partnership.reader_question (
  case_id uuid primary key references partnership.case_file (id),
  reference text not null unique,
  release text not null,
  dataflow text not null,
  key text not null,
  office text not null default '',
  address text,
  address_confirmed_at timestamptz,
  language text not null default 'en',
  received_at timestamptz not null,
  constraint confirmed_has_an_address check (address_confirmed_at is null or address is not null)
);
create index reader_question_figure on partnership.reader_question (dataflow, key);
create index reader_question_asker on partnership.reader_question (case_id) where address is not null or office <> '';

create table partnership.reader_link (
  hash text primary key,
  case_id uuid not null references partnership.case_file (id),
  by_mail boolean not null
);
`;
