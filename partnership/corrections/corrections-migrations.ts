/** Requests for a correction of a published work or policy choice. */
export const CORRECTION_REQUESTS = `
create table partnership.correction_request (
  id uuid primary key,
  reference text not null unique,
  opening_key text unique,
  work_id uuid references partnership.work (id),
  work_version uuid references partnership.work_version (id),
  choice_id uuid references partnership.policy_choice (id),
  choice_version uuid references partnership.choice_version (id),
  body_id uuid not null references partnership.body (id),
  place text not null default '',
  wrong text not null check (wrong <> ''),
  correction text not null default '',
  source text not null default '',
  state text not null check (state in ('open', 'corrected', 'no change', 'withdrawn')),
  requested_by uuid references partnership.person (id),
  requested_at timestamptz not null,
  decided_at timestamptz,
  public boolean not null default false,
  summary text not null default '',
  reasons text not null default '',
  notice_id uuid references partnership.work_notice (id),
  new_version uuid references partnership.choice_version (id),
  case_id uuid references partnership.case_file (id),
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint corrects_one_thing check (num_nonnulls(work_id, choice_id) = 1),
  constraint corrects_a_version_of_it check ((work_id is null) = (work_version is null) and (choice_id is null) = (choice_version is null)),
  constraint decided_has_a_day check (state = 'open' or decided_at is not null),
  constraint corrected_shows_where check (state <> 'corrected' or num_nonnulls(notice_id, new_version) = 1),
  constraint shown_has_a_summary check (not public or summary <> '')
);
create index correction_request_work on partnership.correction_request (work_id) where work_id is not null;
create index correction_request_choice on partnership.correction_request (choice_id) where choice_id is not null;
create index correction_request_body on partnership.correction_request (body_id, state);
create index correction_request_requester on partnership.correction_request (requested_by) where requested_by is not null;

create sequence partnership.correction_number;
`;
