/** Where published works and policy choices were used, and those who send something about them without an account. */
export const UPTAKE = `
create table partnership.sender (
  id uuid primary key,
  kind text not null check (kind in ('uptake', 'correction', 'response')),
  subject_id uuid not null,
  reference text not null,
  title text not null,
  name text not null default '',
  address text,
  address_confirmed_at timestamptz,
  sent_at timestamptz not null,
  decided_at timestamptz,
  news integer not null default 0,
  constraint confirmed_has_an_address check (address_confirmed_at is null or address is not null),
  unique (kind, subject_id)
);
create index sender_to_forget on partnership.sender (decided_at) where address is not null or name <> '';

create table partnership.sender_link (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  sender_id uuid not null references partnership.sender (id),
  by_mail boolean not null
);
create index sender_link_sender on partnership.sender_link (sender_id);

alter table partnership.address_confirmation add column sender_id uuid references partnership.sender (id);
alter table partnership.address_confirmation drop constraint confirms_one_address;
alter table partnership.address_confirmation add constraint confirms_one_address check (num_nonnulls(gap_id, application_id, sender_id) = 1);
create index address_confirmation_sender on partnership.address_confirmation (sender_id) where sender_id is not null;

create table partnership.uptake (
  id uuid primary key,
  reference text not null unique,
  opening_key text unique,
  kind text not null check (length(kind) between 1 and 60),
  work_id uuid references partnership.work (id),
  work_version uuid references partnership.work_version (id),
  choice_id uuid references partnership.policy_choice (id),
  choice_version uuid references partnership.choice_version (id),
  body_id uuid not null references partnership.body (id),
  title text not null check (length(title) between 1 and 200),
  area text check (area ~ '^[A-Z]{3}$'),
  from_on date not null,
  until_on date,
  used_by text not null default '',
  organisation_id uuid references partnership.organisation (id),
  words text not null check (words <> ''),
  proof_href text,
  proof_archive text,
  proof_hash text check (proof_hash ~ '^[0-9a-f]{64}$'),
  proof_words text not null default '',
  state text not null check (state in ('reported', 'needs more', 'verified', 'not shown', 'withdrawn')),
  reported_by uuid references partnership.person (id),
  reported_at timestamptz not null,
  verified_by uuid references partnership.person (id),
  verified_at timestamptz,
  case_id uuid references partnership.case_file (id),
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint used_one_thing check (num_nonnulls(work_id, choice_id) = 1),
  constraint used_version_of_it check ((work_id is null) = (work_version is null) and (choice_id is null) = (choice_version is null)),
  constraint use_ends_after_start check (until_on is null or until_on >= from_on),
  constraint use_has_proof check (proof_href is not null or proof_words <> ''),
  constraint verified_by_another check (reported_by is null or verified_by is null or verified_by <> reported_by),
  constraint verified_has_a_day check (state <> 'verified' or verified_at is not null)
);
create index uptake_work on partnership.uptake (work_id) where work_id is not null;
create index uptake_choice on partnership.uptake (choice_id) where choice_id is not null;
create index uptake_public on partnership.uptake (kind, from_on) where verified_at is not null;
create index uptake_body on partnership.uptake (body_id, state);
create index uptake_reporter on partnership.uptake (reported_by) where reported_by is not null;
create index uptake_verifier on partnership.uptake (verified_by) where verified_by is not null;
create index uptake_organisation on partnership.uptake (organisation_id) where organisation_id is not null;

create table partnership.uptake_step (
  id uuid primary key,
  uptake_id uuid not null references partnership.uptake (id),
  kind text not null check (kind in ('reported', 'completed', 'needs more', 'verified', 'not shown', 'corrected', 'withdrawn')),
  words text not null default '',
  changed text[] not null default '{}',
  at timestamptz not null
);
create index uptake_step_uptake on partnership.uptake_step (uptake_id, at);

create sequence partnership.uptake_number;
`;

/** Copies of documents that prove a use: for those who verify it, and for readers where a verifier lets them. */
export const UPTAKE_PROOFS = `
create table partnership.uptake_proof (
  id uuid primary key,
  uptake_id uuid not null references partnership.uptake (id),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 200),
  file_type text not null,
  bytes integer not null check (bytes > 0),
  shown boolean not null default false,
  added_by uuid not null references partnership.person (id),
  added_at timestamptz not null,
  taken_back_at timestamptz,
  constraint taken_back_is_not_shown check (taken_back_at is null or not shown)
);
create unique index uptake_proof_once on partnership.uptake_proof (uptake_id, file_hash) where taken_back_at is null;
create index uptake_proof_adder on partnership.uptake_proof (added_by);
`;
