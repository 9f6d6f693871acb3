/** Bodies with dated names, what they are made of, and who holds which place in them. Days are the first and the last of a term. */
export const BODIES = `
create table partnership.body (
  id uuid primary key,
  slug text not null unique,
  kind text not null check (kind in ('programme', 'committee', 'group', 'theme', 'management', 'donors', 'panel', 'external forum', 'partner organisation')),
  parent_id uuid references partnership.body (id),
  theme_id uuid references partnership.body (id),
  organisation_id uuid references partnership.organisation (id),
  cross_cutting boolean not null default false,
  opened_on date,
  activated_on date,
  closed_on date,
  priority integer check (priority > 0),
  description text not null default '',
  fictitious boolean not null default false,
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint not_own_parent check (parent_id is distinct from id),
  constraint closes_after_opening check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
create index body_parent on partnership.body (parent_id);
create index body_theme on partnership.body (theme_id) where theme_id is not null;
create index body_organisation on partnership.body (organisation_id) where organisation_id is not null;

create table partnership.body_name (
  id uuid primary key,
  body_id uuid not null references partnership.body (id),
  name text not null check (length(name) between 1 and 300),
  from_on date,
  until_on date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  constraint ends_after_start check (until_on is null or from_on is null or until_on >= from_on)
);
create index body_name_body on partnership.body_name (body_id);

create table partnership.body_link (
  id uuid primary key,
  from_id uuid not null references partnership.body (id),
  to_id uuid not null references partnership.body (id),
  kind text not null check (kind in ('merged into', 'split into', 'renamed to', 'same group as')),
  on_day date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  unique (from_id, to_id, kind),
  constraint not_with_itself check (from_id <> to_id)
);
create index body_link_to on partnership.body_link (to_id);

create table partnership.charter (
  id uuid primary key,
  body_id uuid not null references partnership.body (id),
  kind text not null check (kind in ('terms of reference', 'rules of engagement')),
  number integer not null check (number > 0),
  words text not null,
  from_on date not null,
  written_by uuid references partnership.person (id),
  written_at timestamptz not null,
  source_document text references partnership.document (code),
  source_place text not null default '',
  unique (body_id, kind, number)
);

create table partnership.composition_rule (
  id uuid primary key,
  body_id uuid references partnership.body (id),
  body_kind text,
  rule text not null,
  parameters jsonb not null default '{}',
  effect text not null check (effect in ('block', 'warn', 'show')),
  from_on date,
  until_on date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint for_a_body_or_a_kind check (num_nonnulls(body_id, body_kind) = 1),
  constraint ends_after_start check (until_on is null or from_on is null or until_on >= from_on)
);
create index composition_rule_body on partnership.composition_rule (body_id) where body_id is not null;
create index composition_rule_kind on partnership.composition_rule (body_kind) where body_kind is not null;

create table partnership.seat (
  id uuid primary key,
  body_id uuid not null references partnership.body (id),
  number integer not null check (number > 0),
  label text not null,
  rule text not null check (rule in ('appointed', 'role holder', 'ex officio', 'top donor', 'open')),
  role text not null default 'member',
  parameters jsonb not null default '{}',
  votes boolean not null default true,
  from_on date,
  until_on date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint ends_after_start check (until_on is null or from_on is null or until_on >= from_on)
);
create index seat_body on partnership.seat (body_id);

create table partnership.mandate (
  id uuid primary key,
  body_id uuid not null references partnership.body (id),
  seat_id uuid references partnership.seat (id),
  role text not null,
  person_id uuid references partnership.person (id),
  organisation_id uuid references partnership.organisation (id),
  quoted_holder text,
  state text not null check (state in ('nominated', 'awaiting confirmation', 'active', 'declined')),
  from_on date,
  until_on date,
  ended_at timestamptz,
  end_reason text not null default '',
  basis text not null check (basis in ('appointment', 'referral', 'ex officio', 'top donor', 'role holder', 'application', 'first start', 'document')),
  basis_mandate uuid references partnership.mandate (id),
  decision_id uuid,
  confirmed_by uuid references partnership.person (id),
  confirmed_at timestamptz,
  grant_words text not null default '',
  fictitious boolean not null default false,
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint somebody_holds_it check (num_nonnulls(person_id, organisation_id, quoted_holder) = 1),
  constraint quoted_holder_has_source check (quoted_holder is null or source_document is not null),
  constraint quoted_holder_has_no_account check (quoted_holder is null or basis in ('document', 'ex officio', 'role holder')),
  constraint ends_after_start check (until_on is null or from_on is null or until_on >= from_on)
);
create index mandate_body on partnership.mandate (body_id);
create index mandate_person on partnership.mandate (person_id) where person_id is not null;
create index mandate_seat on partnership.mandate (seat_id) where seat_id is not null;
create index mandate_organisation on partnership.mandate (organisation_id) where organisation_id is not null;
create index mandate_basis on partnership.mandate (basis_mandate) where basis_mandate is not null;
create index mandate_waiting on partnership.mandate (body_id, state) where state in ('nominated', 'awaiting confirmation');

create table partnership.expertise (
  person_id uuid not null references partnership.person (id),
  theme_id uuid not null references partnership.body (id),
  note text not null default '',
  primary key (person_id, theme_id)
);

create table partnership.partner_interest (
  organisation_id uuid not null references partnership.organisation (id),
  body_id uuid not null references partnership.body (id),
  words text not null default '',
  source_document text references partnership.document (code),
  source_place text not null default '',
  primary key (organisation_id, body_id)
);
create index partner_interest_body on partnership.partner_interest (body_id);
`;

/** Each request asks who is director now. */
export const WHO_DIRECTS = `
create index mandate_director on partnership.mandate (person_id) where role = 'director' and state = 'active';
`;
