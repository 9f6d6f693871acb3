/** The menu of policy choices: what is proposed, what speaks for and against it, how two people judged it, and why it may hold no longer. */
export const POLICY_MENU = `
create table partnership.choice_instrument (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 200),
  words text not null default '',
  position integer not null,
  valid_from date,
  valid_until date,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint instrument_ends_after_start check (valid_until is null or valid_from is null or valid_until >= valid_from)
);

create table partnership.choice_outcome (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 200),
  words text not null default '',
  position integer not null,
  valid_from date,
  valid_until date,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint outcome_ends_after_start check (valid_until is null or valid_from is null or valid_until >= valid_from)
);

create table partnership.policy_choice (
  id uuid primary key,
  reference text not null unique,
  slug text not null unique,
  title text not null check (length(title) between 1 and 200),
  problem text not null default '',
  instrument_id uuid not null references partnership.choice_instrument (id),
  for_whom text not null check (for_whom in ('sending', 'receiving', 'both')),
  income_groups text[] not null default '{}',
  regions text[] not null default '{}',
  tried_in text[] not null default '{}',
  mechanism text not null default '',
  cost text not null default 'not judged' check (cost in ('not judged', 'low', 'medium', 'high')),
  cost_words text not null default '',
  equity text not null default 'not judged' check (equity in ('not judged', 'narrows gaps', 'no clear effect', 'mixed', 'widens gaps')),
  equity_words text not null default '',
  feasibility text not null default 'not judged' check (feasibility in ('not judged', 'low', 'medium', 'high')),
  feasibility_words text not null default '',
  body_id uuid not null references partnership.body (id),
  state text not null check (state in ('not yet appraised', 'draft', 'in appraisal', 'current', 'stale', 'withdrawn')),
  next_review_on date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  public_version uuid,
  appraisal_case uuid references partnership.case_file (id),
  proposed_by uuid references partnership.person (id),
  proposed_at timestamptz not null,
  withdrawn_reason text not null default '',
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint shown_has_a_version check (state not in ('not yet appraised', 'current', 'stale') or public_version is not null),
  constraint withdrawn_has_a_reason check ((state = 'withdrawn') = (withdrawn_reason <> ''))
);
create index policy_choice_body on partnership.policy_choice (body_id, state);
create index policy_choice_instrument on partnership.policy_choice (instrument_id);
create index policy_choice_proposer on partnership.policy_choice (proposed_by) where proposed_by is not null;
create index policy_choice_review on partnership.policy_choice (next_review_on) where state = 'current';
create index policy_choice_document on partnership.policy_choice (source_document) where source_document is not null;

create table partnership.choice_theme (
  choice_id uuid not null references partnership.policy_choice (id),
  body_id uuid not null references partnership.body (id),
  primary key (choice_id, body_id)
);
create index choice_theme_body on partnership.choice_theme (body_id);

create table partnership.choice_pilot (
  id uuid primary key,
  reference text not null unique,
  title text not null check (length(title) between 1 and 200),
  place text not null default '',
  area text check (area ~ '^[A-Z]{3}$'),
  body_id uuid not null references partnership.body (id),
  state text not null check (state in ('planned', 'running', 'reported', 'stopped')),
  words text not null default '',
  reported_on date,
  report_href text,
  report_version uuid references partnership.work_version (id),
  added_by uuid references partnership.person (id),
  added_at timestamptz not null,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint reported_has_a_report check (state <> 'reported' or (reported_on is not null and num_nonnulls(report_href, report_version) > 0))
);
create index choice_pilot_body on partnership.choice_pilot (body_id, state);

create table partnership.choice_evidence (
  id uuid primary key,
  choice_id uuid not null references partnership.policy_choice (id),
  position integer not null check (position > 0),
  kind text not null check (kind in ('work', 'figure', 'pilot')),
  work_id uuid references partnership.work (id),
  version_id uuid references partnership.work_version (id),
  version_hash text check (version_hash ~ '^[0-9a-f]{64}$'),
  release_id text,
  dataflow text,
  key text,
  period text,
  value double precision,
  unit text,
  tolerance double precision check (tolerance >= 0),
  tolerance_kind text check (tolerance_kind in ('absolute', 'percent')),
  pilot_id uuid references partnership.choice_pilot (id),
  outcome_id uuid not null references partnership.choice_outcome (id),
  direction text not null check (direction in ('increases', 'decreases', 'no clear effect', 'mixed', 'not known yet')),
  better_for text not null default '',
  worse_for text not null default '',
  certainty text not null check (certainty in ('not judged', 'very low', 'low', 'moderate', 'high')),
  certainty_words text not null default '',
  words text not null default '',
  appraised_by uuid references partnership.person (id),
  added_at timestamptz not null,
  version integer not null default 1,
  unique (choice_id, position) deferrable initially deferred,
  constraint evidence_of_a_work check ((kind = 'work') = (num_nonnulls(work_id, version_id, version_hash) = 3) and (kind = 'work' or num_nonnulls(work_id, version_id, version_hash) = 0)),
  constraint evidence_of_a_figure check ((kind = 'figure') = (num_nonnulls(release_id, dataflow, key, period, value, unit, tolerance, tolerance_kind) = 8) and (kind = 'figure' or num_nonnulls(release_id, dataflow, key, period, value, unit, tolerance, tolerance_kind) = 0)),
  constraint evidence_of_a_pilot check ((kind = 'pilot') = (pilot_id is not null)),
  constraint certainty_has_reasons check (certainty = 'not judged' or certainty_words <> '')
);
create index choice_evidence_choice on partnership.choice_evidence (choice_id, position);
create index choice_evidence_work on partnership.choice_evidence (work_id) where work_id is not null;
create index choice_evidence_pilot on partnership.choice_evidence (pilot_id) where pilot_id is not null;
create index choice_evidence_appraiser on partnership.choice_evidence (appraised_by) where appraised_by is not null;

create table partnership.choice_viewpoint (
  id uuid primary key,
  choice_id uuid not null references partnership.policy_choice (id),
  position integer not null check (position > 0),
  party text not null check (party in ('government', 'employers', 'unions', 'recruiters', 'migrants and diaspora', 'civil society')),
  stance text not null check (stance in ('for', 'for, with conditions', 'divided', 'against')),
  words text not null check (words <> ''),
  source_version uuid references partnership.work_version (id),
  source_words text not null default '',
  source_href text,
  version integer not null default 1,
  unique (choice_id, position) deferrable initially deferred,
  constraint viewpoint_has_a_source check (source_version is not null or source_words <> '')
);

create table partnership.choice_version (
  id uuid primary key,
  choice_id uuid not null references partnership.policy_choice (id),
  number integer not null check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  made_by uuid references partnership.person (id),
  made_at timestamptz not null,
  published_at timestamptz,
  published_hash text check (published_hash ~ '^[0-9a-f]{64}$'),
  judged jsonb,
  result_id uuid,
  case_id uuid references partnership.case_file (id),
  unique (choice_id, number),
  constraint published_has_a_hash check ((published_at is null) = (published_hash is null)),
  constraint judged_when_published check (judged is null or published_at is not null),
  constraint result_comes_of_a_case check (result_id is null or (case_id is not null and published_at is not null))
);
create index choice_version_case on partnership.choice_version (case_id) where case_id is not null;
alter table partnership.policy_choice add constraint choice_version_exists foreign key (public_version) references partnership.choice_version (id)
  deferrable initially deferred;

create table partnership.choice_version_evidence (
  version_id uuid not null references partnership.choice_version (id),
  evidence_id uuid not null,
  kind text not null check (kind in ('work', 'figure', 'pilot')),
  work_id uuid references partnership.work (id),
  pilot_id uuid references partnership.choice_pilot (id),
  primary key (version_id, evidence_id)
);
create index choice_version_evidence_work on partnership.choice_version_evidence (work_id) where work_id is not null;
create index choice_version_evidence_pilot on partnership.choice_version_evidence (pilot_id) where pilot_id is not null;

create table partnership.choice_appraisal (
  case_id uuid primary key references partnership.case_file (id),
  choice_id uuid not null references partnership.policy_choice (id),
  version_id uuid not null references partnership.choice_version (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('judging', 'comparing', 'published', 'sent back', 'withdrawn')),
  opened_at timestamptz not null,
  compared_at timestamptz,
  disagreements jsonb not null default '[]',
  constraint compared_when_both_are_in check (state not in ('comparing', 'published') or compared_at is not null)
);
create index choice_appraisal_choice on partnership.choice_appraisal (choice_id, opened_at);
create unique index choice_appraisal_once on partnership.choice_appraisal (choice_id) where state in ('judging', 'comparing');

create table partnership.choice_appraiser (
  id uuid primary key,
  case_id uuid not null references partnership.case_file (id),
  choice_id uuid not null references partnership.policy_choice (id),
  position integer not null check (position in (1, 2)),
  person_id uuid references partnership.person (id),
  appointed_by uuid references partnership.person (id),
  appointed_at timestamptz not null,
  state text not null check (state in ('appointed', 'declared', 'judged', 'declined', 'replaced')),
  effect text not null check (effect in ('nothing found', 'disclose', 'warn', 'block')),
  findings jsonb not null default '[]',
  interest text not null default '',
  declared_at timestamptz,
  closing_words text not null default '',
  constraint judged_after_declaring check (state <> 'judged' or declared_at is not null)
);
create unique index choice_appraiser_place on partnership.choice_appraiser (case_id, position) where state in ('appointed', 'declared', 'judged');
create index choice_appraiser_case on partnership.choice_appraiser (case_id);
create index choice_appraiser_person on partnership.choice_appraiser (person_id) where person_id is not null;
create index choice_appraiser_appointer on partnership.choice_appraiser (appointed_by) where appointed_by is not null;

create table partnership.choice_judgement (
  id uuid primary key,
  choice_id uuid not null references partnership.policy_choice (id),
  version_id uuid not null references partnership.choice_version (id),
  case_id uuid not null references partnership.case_file (id),
  kind text not null check (kind in ('own', 'reconciled', 'result')),
  basis text not null default '' check (basis in ('', 'both said the same', 'reconciled', 'decided')),
  person_id uuid references partnership.person (id),
  appraiser_id uuid references partnership.choice_appraiser (id),
  agreement text not null check (agreement in ('low', 'medium', 'high')),
  agreement_words text not null check (agreement_words <> ''),
  cost text not null check (cost in ('not judged', 'low', 'medium', 'high')),
  equity text not null check (equity in ('not judged', 'narrows gaps', 'no clear effect', 'mixed', 'widens gaps')),
  feasibility text not null check (feasibility in ('not judged', 'low', 'medium', 'high')),
  ratings_words text not null default '',
  words text not null default '',
  given_at timestamptz not null,
  confirmed_by uuid references partnership.person (id),
  confirmed_at timestamptz,
  constraint confirmed_by_another check (confirmed_by is distinct from person_id or confirmed_by is null),
  constraint own_has_an_appraiser check ((kind = 'own') = (appraiser_id is not null)),
  constraint result_has_a_basis check ((kind = 'result') = (basis <> ''))
);
create index choice_judgement_case on partnership.choice_judgement (case_id, given_at);
create index choice_judgement_version on partnership.choice_judgement (version_id);
create index choice_judgement_person on partnership.choice_judgement (person_id) where person_id is not null;
create unique index choice_judgement_own_once on partnership.choice_judgement (appraiser_id) where appraiser_id is not null;
create unique index choice_judgement_result_once on partnership.choice_judgement (case_id) where kind = 'result';
alter table partnership.choice_version add constraint version_result_exists foreign key (result_id) references partnership.choice_judgement (id)
  deferrable initially deferred;

create table partnership.choice_judgement_outcome (
  judgement_id uuid not null references partnership.choice_judgement (id),
  outcome_id uuid not null references partnership.choice_outcome (id),
  direction text not null check (direction in ('increases', 'decreases', 'no clear effect', 'mixed', 'not known yet')),
  better_for text not null default '',
  worse_for text not null default '',
  certainty text not null check (certainty in ('very low', 'low', 'moderate', 'high')),
  words text not null check (words <> ''),
  primary key (judgement_id, outcome_id)
);
create index choice_judgement_outcome_outcome on partnership.choice_judgement_outcome (outcome_id);

create table partnership.choice_cause (
  id uuid primary key,
  choice_id uuid not null references partnership.policy_choice (id),
  version_id uuid not null references partnership.choice_version (id),
  kind text not null check (kind in ('work corrected', 'work retracted', 'figure moved', 'pilot reported', 'review due')),
  cause_key text not null,
  evidence_id uuid,
  work_id uuid references partnership.work (id),
  notice_id uuid references partnership.work_notice (id),
  pilot_id uuid references partnership.choice_pilot (id),
  facts jsonb not null default '{}',
  at timestamptz not null,
  case_id uuid references partnership.case_file (id),
  settled_at timestamptz,
  settled_by uuid references partnership.case_file (id),
  settled_how text not null default '' check (settled_how in ('', 'confirmed unchanged', 'appraised again')),
  constraint settled_by_a_case check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_how = '')),
  unique (version_id, cause_key)
);
create index choice_cause_open on partnership.choice_cause (choice_id, at) where settled_at is null;
create index choice_cause_case on partnership.choice_cause (case_id) where case_id is not null;

create table partnership.choice_step (
  id uuid primary key,
  choice_id uuid not null references partnership.policy_choice (id),
  state text not null check (state in ('not yet appraised', 'draft', 'in appraisal', 'current', 'stale', 'withdrawn')),
  version_id uuid references partnership.choice_version (id),
  at timestamptz not null,
  words text not null default '',
  public boolean not null default false
);
create index choice_step_choice on partnership.choice_step (choice_id, at);

create table partnership.choice_comparison (
  version_id uuid not null references partnership.choice_version (id),
  release_id text not null,
  compared_at timestamptz not null,
  moved integer not null default 0,
  primary key (version_id, release_id)
);

create function partnership.refuse_change_of_choice_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from partnership.policy_choice c where c.id = old.choice_id and c.fictitious) then return old; end if;
    raise exception 'a version never changes' using errcode = '23514', constraint = 'choice_version_never_changes';
  end if;
  if new.hash <> old.hash or new.content <> old.content or new.choice_id <> old.choice_id or new.number <> old.number
    or (old.published_at is not null and (new.published_at is distinct from old.published_at or new.published_hash is distinct from old.published_hash
      or new.judged is distinct from old.judged)) then
    raise exception 'a version never changes' using errcode = '23514', constraint = 'choice_version_never_changes';
  end if;
  return new;
end $$;
create trigger choice_version_never_changes before update or delete on partnership.choice_version
  for each row execute function partnership.refuse_change_of_choice_version();

create sequence partnership.choice_number;
create sequence partnership.choice_pilot_number;
`;
