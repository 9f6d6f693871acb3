/** Persons, organisations and the ties between them. */
export const PEOPLE = `
create schema partnership;

create table partnership.document (
  code text primary key,
  title text not null,
  citation text not null,
  href text
);

create table partnership.person (
  id uuid primary key,
  slug text not null unique,
  display_name text not null check (length(display_name) between 1 and 200),
  sort_name text not null,
  orcid text unique check (orcid ~ '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$'),
  country text check (country ~ '^[A-Z]{3}$'),
  sex text check (sex in ('F', 'M', 'X')),
  sector text check (sector in ('government', 'data producer', 'international organisation', 'academia', 'think tank', 'civil society', 'private sector', 'other')),
  about text not null default '',
  languages text[] not null default '{}',
  listed boolean not null default false,
  reminders text not null default 'each' check (reminders in ('each', 'daily digest', 'none')),
  fictitious boolean not null default false,
  state text not null default 'active' check (state in ('active', 'merged', 'erased')),
  merged_into uuid references partnership.person (id),
  created_at timestamptz not null,
  version integer not null default 1,
  constraint merged_into_another check ((state = 'merged') = (merged_into is not null) and merged_into is distinct from id)
);
create index person_sort on partnership.person (sort_name, id) where state = 'active';
create index person_listed on partnership.person (sort_name, id) where state = 'active' and listed;
create index person_merged on partnership.person (merged_into) where merged_into is not null;

create table partnership.email_address (
  id uuid primary key,
  person_id uuid not null references partnership.person (id),
  address text not null check (address = lower(address) and address like '%_@_%'),
  confirmed_at timestamptz,
  bounced_at timestamptz,
  preferred boolean not null default false,
  added_at timestamptz not null,
  unique (person_id, address)
);
create unique index email_confirmed_once on partnership.email_address (address) where confirmed_at is not null;
create unique index email_preferred_once on partnership.email_address (person_id) where preferred;
create index email_address_text on partnership.email_address (address text_pattern_ops);

create table partnership.organisation (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 300),
  sort_name text not null generated always as (translate(lower(name), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ', 'aaaaaaceeeeiiiinoooooouuuuyaaaaaaceeeeiiiinoooooouuuuyy')) stored,
  acronym text,
  other_names text[] not null default '{}',
  kind text not null check (kind in ('multilateral', 'government', 'statistics office', 'bilateral agency', 'foundation', 'university', 'think tank', 'network', 'civil society', 'private sector', 'forum', 'other')),
  ror text unique check (ror ~ '^0[a-z0-9]{6}[0-9]{2}$'),
  country text check (country ~ '^[A-Z]{3}$'),
  parent_id uuid references partnership.organisation (id),
  fictitious boolean not null default false,
  state text not null default 'active' check (state in ('active', 'merged')),
  merged_into uuid references partnership.organisation (id),
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint not_own_parent check (parent_id is distinct from id),
  constraint merged_into_another check ((state = 'merged') = (merged_into is not null) and merged_into is distinct from id)
);

create index organisation_sort on partnership.organisation (sort_name, id) where state = 'active';
create index organisation_parent on partnership.organisation (parent_id) where parent_id is not null;

create table partnership.organisation_domain (
  domain text primary key check (domain = lower(domain) and domain like '%_._%'),
  organisation_id uuid not null references partnership.organisation (id)
);

create index domain_organisation on partnership.organisation_domain (organisation_id);

create table partnership.tie (
  id uuid primary key,
  person_id uuid not null references partnership.person (id),
  kind text not null check (kind in ('employed by', 'seconded to', 'advisor of', 'student of', 'family', 'business partner', 'co-author', 'funded by', 'member of')),
  other_person_id uuid references partnership.person (id),
  organisation_id uuid references partnership.organisation (id),
  role text not null default '',
  from_on date,
  until_on date,
  origin text not null check (origin in ('declared', 'derived', 'document')),
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint one_other_end check (num_nonnulls(other_person_id, organisation_id) = 1),
  constraint not_with_oneself check (other_person_id is distinct from person_id),
  constraint ends_after_start check (until_on is null or from_on is null or until_on >= from_on)
);
create index tie_person on partnership.tie (person_id);
create index tie_other on partnership.tie (other_person_id);
create index tie_organisation on partnership.tie (organisation_id);

create table partnership.merge (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  kept uuid not null,
  gone uuid not null,
  moved jsonb not null,
  reason text not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  sealed_at timestamptz,
  constraint undone_or_sealed check (num_nonnulls(undone_at, sealed_at) <= 1)
);
create index merge_newest on partnership.merge (merged_at desc);
create index merge_kept on partnership.merge (kept);

create table partnership.kept_apart (
  person_id uuid not null references partnership.person (id),
  other_person_id uuid not null references partnership.person (id),
  primary key (person_id, other_person_id),
  constraint in_one_order check (person_id < other_person_id)
);

create table partnership.erasure_request (
  id uuid primary key,
  person_id uuid not null references partnership.person (id),
  asked_at timestamptz not null,
  erases_at timestamptz not null,
  was_listed boolean not null,
  withdrawn_at timestamptz,
  done_at timestamptz,
  constraint withdrawn_or_done check (num_nonnulls(withdrawn_at, done_at) <= 1)
);
create unique index erasure_waits_once on partnership.erasure_request (person_id) where withdrawn_at is null and done_at is null;

create table partnership.gone_address (
  digest text primary key,
  gone_at timestamptz not null
);
`;
