/** Peer review: what was submitted, who was asked, what they said, what was decided of which bytes. */
export const REVIEW = `
create table partnership.submission (
  id uuid primary key,
  reference text not null unique,
  work_id uuid not null references partnership.work (id),
  profile text not null,
  state text not null check (state in ('submitted', 'returned', 'in review', 'revising', 'accepted', 'certified', 'cleared', 'released', 'rejected', 'withdrawn')),
  version_id uuid not null references partnership.work_version (id),
  version_hash text not null,
  anonymity text not null check (anonymity in ('reviewers named', 'reviewers hidden', 'both hidden')),
  stages text not null check (stages in ('one', 'two')),
  editor_id uuid references partnership.person (id),
  review_editor_id uuid references partnership.person (id),
  officer_id uuid references partnership.person (id),
  director_id uuid references partnership.person (id),
  submitted_by uuid references partnership.person (id),
  submitted_at timestamptz not null,
  screened_at timestamptz,
  ended_at timestamptz,
  comment_until date,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint ended_when_over check ((state in ('released', 'rejected', 'withdrawn')) = (ended_at is not null)),
  constraint three_different_people check (editor_id is distinct from review_editor_id or editor_id is null)
);
create unique index submission_one_open on partnership.submission (work_id) where ended_at is null;
create index submission_state on partnership.submission (state, submitted_at);
create index submission_editor on partnership.submission (editor_id, state) where editor_id is not null;
create index submission_review_editor on partnership.submission (review_editor_id, state) where review_editor_id is not null;
create index submission_officer on partnership.submission (officer_id, state) where officer_id is not null;
create index submission_director on partnership.submission (director_id) where director_id is not null;
create index submission_author on partnership.submission (submitted_by) where submitted_by is not null;
create index submission_ended on partnership.submission (ended_at desc) where ended_at is not null;

create table partnership.review_round (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  number integer not null check (number > 0),
  stage text not null check (stage in ('experts', 'experts and governments')),
  version_id uuid not null references partnership.work_version (id),
  version_hash text not null,
  needed integer not null check (needed > 0),
  opened_at timestamptz not null,
  due_on date not null,
  closed_at timestamptz,
  unique (submission_id, number)
);
create unique index review_round_one_open on partnership.review_round (submission_id) where closed_at is null;

create table partnership.review_assignment (
  id uuid primary key,
  round_id uuid not null references partnership.review_round (id),
  person_id uuid not null references partnership.person (id),
  reviewer_number integer not null check (reviewer_number > 0),
  kind text not null check (kind in ('expert', 'government', 'programme officer')),
  anonymity text not null check (anonymity in ('reviewers named', 'reviewers hidden', 'both hidden')),
  state text not null check (state in ('invited', 'declined', 'declared', 'accepted', 'submitted', 'replaced', 'cancelled')),
  suggested_by_author boolean not null default false,
  invited_by uuid references partnership.person (id),
  invited_at timestamptz not null,
  answer_until date not null,
  due_on date not null,
  answered_at timestamptz,
  submitted_at timestamptz,
  bounced_at timestamptz,
  decline_reason text not null default '',
  publish_text boolean not null default false,
  sign boolean not null default false,
  credit boolean not null default false,
  version integer not null default 1,
  unique (round_id, person_id),
  unique (round_id, reviewer_number),
  constraint submitted_when_done check ((state = 'submitted') = (submitted_at is not null))
);
create index review_assignment_person on partnership.review_assignment (person_id, state);
create index review_assignment_inviter on partnership.review_assignment (invited_by) where invited_by is not null;
create index review_assignment_waiting on partnership.review_assignment (answer_until) where state in ('invited', 'declared');
create index review_assignment_due on partnership.review_assignment (due_on) where state = 'accepted';

create table partnership.review_link (
  hash text primary key,
  assignment_id uuid not null references partnership.review_assignment (id),
  until timestamptz not null
);
create index review_link_assignment on partnership.review_link (assignment_id);

create table partnership.interest_declaration (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  person_id uuid not null references partnership.person (id),
  capacity text not null check (capacity in ('reviewer', 'editor', 'review editor', 'programme officer', 'director')),
  has_interest boolean not null,
  words text not null default '',
  declared_at timestamptz not null,
  constraint interest_has_words check (not has_interest or words <> ''),
  unique (submission_id, person_id, capacity)
);
create index interest_declaration_person on partnership.interest_declaration (person_id);

create table partnership.conflict_check (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  person_id uuid not null references partnership.person (id),
  capacity text not null,
  effect text not null check (effect in ('nothing found', 'disclose', 'warn', 'block')),
  findings jsonb not null default '[]',
  checked_at timestamptz not null
);
create index conflict_check_submission on partnership.conflict_check (submission_id, person_id, checked_at desc);
create index conflict_check_person on partnership.conflict_check (person_id);

create table partnership.conflict_waiver (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  person_id uuid not null references partnership.person (id),
  rule text not null,
  reason text not null check (length(reason) >= 10),
  given_by uuid references partnership.person (id),
  given_at timestamptz not null,
  unique (submission_id, person_id, rule),
  constraint not_to_oneself check (given_by is distinct from person_id)
);
create index conflict_waiver_person on partnership.conflict_waiver (person_id);

create table partnership.suggested_reviewer (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  name text not null check (length(name) between 1 and 200),
  address text,
  person_id uuid references partnership.person (id),
  wish text not null check (wish in ('suggested', 'opposed')),
  reason text not null default ''
);
create index suggested_reviewer_submission on partnership.suggested_reviewer (submission_id);
create index suggested_reviewer_person on partnership.suggested_reviewer (person_id) where person_id is not null;

create table partnership.review (
  assignment_id uuid primary key references partnership.review_assignment (id),
  scores jsonb not null default '{}',
  open_words text not null default '',
  confidential_words text not null default '',
  recommendation text check (recommendation in ('accept', 'minor', 'major', 'reject')),
  file_hash text,
  file_name text not null default '',
  saved_at timestamptz not null,
  version integer not null default 1
);

create table partnership.review_point (
  id uuid primary key,
  assignment_id uuid not null references partnership.review_assignment (id),
  number integer not null check (number > 0),
  words text not null check (words <> ''),
  must boolean not null default true,
  unique (assignment_id, number)
);

create table partnership.point_response (
  point_id uuid primary key references partnership.review_point (id),
  words text not null check (words <> ''),
  done text not null check (done in ('changed', 'partly', 'not changed')),
  version_id uuid references partnership.work_version (id),
  written_by uuid references partnership.person (id),
  written_at timestamptz not null,
  judged text check (judged in ('answered', 'not answered')),
  judged_words text not null default '',
  version integer not null default 1
);

create table partnership.editorial_decision (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  round_id uuid references partnership.review_round (id),
  kind text not null check (kind in ('screening', 'review', 'certificate', 'policy check', 'release', 'appeal')),
  outcome text not null,
  version_id uuid not null references partnership.work_version (id),
  version_hash text not null,
  reasons text not null check (reasons <> ''),
  decided_by uuid references partnership.person (id),
  decided_at timestamptz not null
);
create index editorial_decision_submission on partnership.editorial_decision (submission_id, decided_at);
create index editorial_decision_decider on partnership.editorial_decision (decided_by) where decided_by is not null;
create unique index editorial_decision_once_a_round on partnership.editorial_decision (round_id) where kind = 'review';

create table partnership.office_comment (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  office text not null check (length(office) between 1 and 200),
  area text check (area ~ '^[A-Z]{3}$'),
  address text,
  words text not null check (words <> ''),
  received_at timestamptz not null,
  answer text not null default '',
  answered_by uuid references partnership.person (id),
  answered_at timestamptz,
  version integer not null default 1
);
create index office_comment_submission on partnership.office_comment (submission_id, received_at);

create function partnership.demand_release_rests_on_acceptance() returns trigger language plpgsql as $$
begin
  if new.state in ('certified', 'cleared', 'released') and not exists (
    select 1 from partnership.editorial_decision d
    where d.submission_id = new.id and d.kind in ('review', 'appeal') and d.outcome = 'accept' and d.version_hash = new.version_hash) then
    raise exception 'nothing is released that was not accepted as it is' using errcode = '23514', constraint = 'release_rests_on_acceptance';
  end if;
  return null;
end $$;
create constraint trigger release_rests_on_acceptance after insert or update on partnership.submission
  deferrable initially deferred for each row execute function partnership.demand_release_rests_on_acceptance();

create sequence partnership.submission_number;

alter table partnership.reminder drop constraint reminder_about_kind_check;
alter table partnership.reminder add constraint reminder_about_kind_check check (about_kind in ('obligation', 'task', 'work item', 'review'));
`;

/** Whoever decides an appeal declares interests too. */
export const APPEAL_INTERESTS = `
alter table partnership.interest_declaration drop constraint interest_declaration_capacity_check;
alter table partnership.interest_declaration add constraint interest_declaration_capacity_check
  check (capacity in ('reviewer', 'editor', 'review editor', 'programme officer', 'director', 'appeal'));
`;
