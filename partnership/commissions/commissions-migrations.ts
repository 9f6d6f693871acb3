/** Commissions: an agreement on a work that answers a gap, for a fee or as a gift; nothing starts before the director approved it. */
export const COMMISSIONS = `
create table partnership.commission (
  id uuid primary key,
  reference text not null unique,
  slug text not null unique,
  title text not null check (length(title) between 1 and 200),
  body_id uuid not null references partnership.body (id),
  work_kind text not null,
  terms text not null,
  kind text not null check (kind in ('paid', 'volunteer')),
  amount_minor bigint check (amount_minor > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('planned', 'open call', 'choosing', 'proposed', 'approved', 'signed', 'fulfilled', 'ended', 'refused')),
  call_from date,
  call_until date,
  holder_id uuid references partnership.person (id),
  holder_organisation uuid references partnership.organisation (id),
  approval_case uuid references partnership.case_file (id),
  approved_at timestamptz,
  signed_on date,
  work_id uuid references partnership.work (id),
  end_reason text not null default '',
  opened_by uuid references partnership.person (id),
  opened_at timestamptz not null,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint fee_has_an_amount check ((kind = 'paid') = (num_nonnulls(amount_minor, currency) = 2) and num_nonnulls(amount_minor, currency) <> 1),
  constraint call_ends_after_start check (call_until is null or call_from is null or call_until >= call_from),
  constraint approved_before_signed check (state not in ('approved', 'signed', 'fulfilled') or (approval_case is not null and approved_at is not null)),
  constraint somebody_signed check (state not in ('signed', 'fulfilled') or (holder_id is not null and signed_on is not null))
);
create index commission_body on partnership.commission (body_id, state);
create index commission_holder on partnership.commission (holder_id) where holder_id is not null;
create index commission_holder_organisation on partnership.commission (holder_organisation) where holder_organisation is not null;
create index commission_call on partnership.commission (call_until) where state = 'open call';
create index commission_work on partnership.commission (work_id) where work_id is not null;
create index commission_case on partnership.commission (approval_case) where approval_case is not null;

alter table partnership.gap_answer add constraint answer_commission_exists foreign key (commission_id) references partnership.commission (id);

create table partnership.commission_milestone (
  id uuid primary key,
  commission_id uuid not null references partnership.commission (id),
  position integer not null check (position > 0),
  title text not null check (length(title) between 1 and 200),
  deliverable text not null default '',
  due_on date not null,
  share_percent integer check (share_percent between 0 and 100),
  met_on date,
  met_words text not null default '',
  met_by uuid references partnership.person (id),
  version_id uuid references partnership.work_version (id),
  version integer not null default 1,
  unique (commission_id, position)
);
create index commission_milestone_due on partnership.commission_milestone (due_on) where met_on is null;

create table partnership.commission_application (
  id uuid primary key,
  commission_id uuid not null references partnership.commission (id),
  person_id uuid references partnership.person (id),
  name text not null,
  address text,
  words text not null,
  state text not null check (state in ('received', 'withdrawn', 'chosen', 'not chosen')),
  reasons text not null default '',
  at timestamptz not null,
  version integer not null default 1
);
create index commission_application_commission on partnership.commission_application (commission_id, at);
create unique index commission_application_once on partnership.commission_application (commission_id, person_id) where person_id is not null and state <> 'withdrawn';
create index commission_application_person on partnership.commission_application (person_id) where person_id is not null;

create sequence partnership.commission_number;
`;

/** What a commission answers, why nobody else was asked, what was found between people, and when an application was settled. */
export const COMMISSION_CHOICE = `
alter table partnership.commission add column gap_id uuid references partnership.knowledge_gap (id);
alter table partnership.commission add column direct_reason text not null default '';
create index commission_gap on partnership.commission (gap_id) where gap_id is not null;

alter table partnership.commission_application add column secret_hash text;
alter table partnership.commission_application add column settled_at timestamptz;
create unique index commission_application_secret on partnership.commission_application (secret_hash) where secret_hash is not null;
create index commission_application_settled on partnership.commission_application (settled_at) where settled_at is not null;
create index commission_application_address on partnership.commission_application (lower(address)) where address is not null;

create table partnership.commission_check (
  id uuid primary key,
  commission_id uuid not null references partnership.commission (id),
  person_id uuid not null references partnership.person (id),
  holder_id uuid references partnership.person (id),
  holder_organisation uuid references partnership.organisation (id),
  capacity text not null,
  effect text not null check (effect in ('nothing found', 'disclose', 'warn', 'block')),
  findings jsonb not null default '[]',
  checked_at timestamptz not null
);
create index commission_check_commission on partnership.commission_check (commission_id, checked_at desc);
create index commission_check_person on partnership.commission_check (person_id);
create index commission_check_holder on partnership.commission_check (holder_id) where holder_id is not null;
create index commission_check_organisation on partnership.commission_check (holder_organisation) where holder_organisation is not null;

alter table partnership.reminder drop constraint reminder_about_kind_check;
alter table partnership.reminder add constraint reminder_about_kind_check check (about_kind in ('obligation', 'task', 'work item', 'review', 'milestone'));
`;

/**
 * Organisations that apply, addresses that are confirmed by a link, and who signed what: at the desk, with the hash of the terms they saw, or on
 * paper, perhaps with the file.
 */
export const COMMISSION_SIGNATURES = `
alter table partnership.commission_application add column organisation_id uuid references partnership.organisation (id);
alter table partnership.commission_application add column organisation_words text not null default '' check (length(organisation_words) <= 200);
alter table partnership.commission_application add column confirmed_at timestamptz;
alter table partnership.commission_application add constraint confirmed_application_address check (confirmed_at is null or address is not null);
create index commission_application_organisation on partnership.commission_application (organisation_id) where organisation_id is not null;

create table partnership.commission_signature (
  id uuid primary key,
  commission_id uuid not null references partnership.commission (id),
  side text not null check (side in ('partnership', 'holder')),
  way text not null check (way in ('desk', 'paper')),
  person_id uuid not null references partnership.person (id),
  terms_hash text not null check (terms_hash ~ '^[0-9a-f]{64}$'),
  signed_on date not null,
  noted_at timestamptz not null,
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null default '',
  file_type text not null default '',
  unique (commission_id, side),
  constraint file_of_paper check (file_hash is null or way = 'paper')
);
create index commission_signature_person on partnership.commission_signature (person_id);

create table partnership.address_confirmation (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  gap_id uuid references partnership.knowledge_gap (id),
  application_id uuid references partnership.commission_application (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint confirms_one_address check (num_nonnulls(gap_id, application_id) = 1)
);
create index address_confirmation_gap on partnership.address_confirmation (gap_id) where gap_id is not null;
create index address_confirmation_application on partnership.address_confirmation (application_id) where application_id is not null;
`;
