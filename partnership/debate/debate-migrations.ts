/** Responses to published works and policy choices, and what their authors answer. */
export const DEBATE = `
create table partnership.response (
  id uuid primary key,
  reference text not null unique,
  opening_key text unique,
  work_id uuid references partnership.work (id),
  work_version uuid references partnership.work_version (id),
  choice_id uuid references partnership.policy_choice (id),
  choice_version uuid references partnership.choice_version (id),
  body_id uuid not null references partnership.body (id),
  name text not null,
  affiliation text not null default '',
  viewpoint text not null
    check (viewpoint in ('government', 'employers', 'unions', 'recruiters', 'migrants and diaspora', 'civil society', 'researchers', 'other')),
  stance text not null check (stance in ('supports', 'qualifies', 'disagrees', 'adds evidence')),
  area text check (area ~ '^[A-Z]{3}$'),
  language text not null check (length(language) between 2 and 20),
  title text not null check (length(title) <= 200),
  claim text not null,
  words text not null,
  interests text not null,
  cites text[] not null default '{}',
  offered_title text,
  offered_words text,
  state text not null
    check (state in ('unconfirmed', 'waiting', 'edits offered', 'changes asked', 'published', 'declined', 'withdrawn', 'removed')),
  reasons text not null default '',
  rules_id uuid not null references partnership.setting (id),
  rules_acknowledged_at timestamptz not null,
  responder_id uuid references partnership.person (id),
  sent_at timestamptz not null,
  published_at timestamptz,
  ended_at timestamptz,
  ended_reason text not null default '',
  case_id uuid references partnership.case_file (id),
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint responds_to_one_thing check (num_nonnulls(work_id, choice_id) = 1),
  constraint responds_to_a_version_of_it check ((work_id is null) = (work_version is null) and (choice_id is null) = (choice_version is null)),
  constraint a_response_says_something check (state in ('withdrawn', 'removed') or (name <> '' and title <> '' and words <> '' and interests <> '')),
  constraint what_is_taken_back_is_gone
    check (state not in ('withdrawn', 'removed') or (name = '' and affiliation = '' and title = '' and claim = '' and words = '' and cites = '{}')),
  constraint published_was_moderated check (state not in ('published', 'removed') or (published_at is not null and case_id is not null)),
  constraint ended_has_a_day check ((state in ('withdrawn', 'removed')) = (ended_at is not null)),
  constraint removed_has_a_reason check (state <> 'removed' or ended_reason <> ''),
  constraint offered_edits_are_shown check ((state = 'edits offered') = (offered_words is not null) and (offered_title is null) = (offered_words is null))
);
create index response_work on partnership.response (work_id) where work_id is not null;
create index response_choice on partnership.response (choice_id) where choice_id is not null;
create index response_body on partnership.response (body_id, state);
create index response_public on partnership.response (published_at) where state = 'published';
create index response_responder on partnership.response (responder_id) where responder_id is not null;
create index response_unconfirmed on partnership.response (sent_at) where state = 'unconfirmed';

create table partnership.response_step (
  id uuid primary key,
  response_id uuid not null references partnership.response (id),
  kind text not null check (kind in ('sent', 'confirmed', 'edits offered', 'edits accepted', 'changes asked', 'revised', 'published', 'declined',
    'withdrawn', 'removed')),
  words text not null default '',
  at timestamptz not null
);
create index response_step_response on partnership.response_step (response_id, at);

create table partnership.response_answer (
  id uuid primary key,
  response_id uuid not null unique references partnership.response (id),
  words text not null,
  state text not null check (state in ('waiting', 'changes asked', 'published', 'declined', 'withdrawn', 'removed')),
  reasons text not null default '',
  written_by uuid references partnership.person (id),
  written_at timestamptz not null,
  published_at timestamptz,
  ended_at timestamptz,
  ended_reason text not null default '',
  case_id uuid references partnership.case_file (id),
  version integer not null default 1,
  constraint an_answer_says_something check ((state in ('withdrawn', 'removed')) = (words = '')),
  constraint published_answer_was_moderated check (state not in ('published', 'removed') or (published_at is not null and case_id is not null)),
  constraint ended_answer_has_a_day check ((state in ('withdrawn', 'removed')) = (ended_at is not null)),
  constraint removed_answer_has_a_reason check (state <> 'removed' or ended_reason <> '')
);
create index response_answer_writer on partnership.response_answer (written_by) where written_by is not null;

create sequence partnership.response_number;
`;
