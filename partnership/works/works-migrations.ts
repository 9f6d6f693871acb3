/** Works: their unfinished text, their versions, which never change, who made them, and what became public of them. */
export const WORKS = `
create table partnership.work (
  id uuid primary key,
  reference text not null unique,
  slug text not null unique,
  kind text not null,
  body_id uuid not null references partnership.body (id),
  title text not null check (length(title) between 1 and 300),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  licence text not null,
  state text not null check (state in ('draft', 'in review', 'accepted', 'published', 'withdrawn', 'rejected', 'retracted')),
  opened_by uuid references partnership.person (id),
  opened_at timestamptz not null,
  public_version uuid,
  first_public_at timestamptz,
  fictitious boolean not null default false,
  version integer not null default 1,
  constraint public_has_a_version check (state not in ('published', 'retracted') or (public_version is not null and first_public_at is not null))
);
create index work_body on partnership.work (body_id, state);
create index work_opener on partnership.work (opened_by) where opened_by is not null;
create index work_public on partnership.work (first_public_at desc, id) where state in ('published', 'retracted');

create table partnership.work_draft (
  work_id uuid primary key references partnership.work (id),
  title text not null check (length(title) between 1 and 300),
  abstract text not null default '',
  summary text not null default '',
  source text not null default '',
  bibliography jsonb not null default '[]',
  file_id uuid,
  saved_by uuid references partnership.person (id),
  saved_at timestamptz not null,
  version integer not null default 1
);

create table partnership.work_contributor (
  id uuid primary key,
  work_id uuid not null references partnership.work (id),
  position integer not null check (position > 0),
  person_id uuid references partnership.person (id),
  name text not null check (length(name) between 1 and 200),
  orcid text check (orcid ~ '^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$'),
  affiliation text not null default '',
  organisation_id uuid references partnership.organisation (id),
  roles text[] not null,
  corresponding boolean not null default false,
  may_write boolean not null default true,
  unique (work_id, position) deferrable initially deferred,
  constraint has_a_role check (cardinality(roles) > 0)
);
create index work_contributor_person on partnership.work_contributor (person_id) where person_id is not null;
create index work_contributor_organisation on partnership.work_contributor (organisation_id) where organisation_id is not null;

create table partnership.work_theme (
  work_id uuid not null references partnership.work (id),
  body_id uuid not null references partnership.body (id),
  primary key (work_id, body_id)
);
create index work_theme_body on partnership.work_theme (body_id);

create table partnership.work_country (
  work_id uuid not null references partnership.work (id),
  area text not null check (area ~ '^[A-Z]{3}$'),
  primary key (work_id, area)
);

create table partnership.work_file (
  id uuid primary key,
  work_id uuid not null references partnership.work (id),
  name text not null check (length(name) between 1 and 200),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  purpose text not null check (purpose in ('figure', 'text', 'attachment')),
  alternative text not null default '',
  extracted text not null default '',
  scan text not null check (scan in ('clean', 'not scanned')),
  added_by uuid references partnership.person (id),
  added_at timestamptz not null,
  unique (work_id, name)
);

create table partnership.work_version (
  id uuid primary key,
  work_id uuid not null references partnership.work (id),
  number integer not null check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  title text not null,
  abstract text not null default '',
  summary text not null default '',
  language text not null,
  licence text not null,
  source text not null default '',
  bibliography jsonb not null default '[]',
  files jsonb not null default '[]',
  bindings jsonb not null default '[]',
  release_id text,
  manifest_hash text,
  made_by uuid references partnership.person (id),
  made_at timestamptz not null,
  change_words text not null default '',
  unique (work_id, number),
  unique (work_id, hash),
  constraint release_with_its_manifest check ((release_id is null) = (manifest_hash is null))
);

create table partnership.version_contributor (
  id uuid primary key,
  version_id uuid not null references partnership.work_version (id),
  position integer not null check (position > 0),
  person_id uuid references partnership.person (id),
  name text not null,
  orcid text,
  affiliation text not null default '',
  organisation_id uuid references partnership.organisation (id),
  roles text[] not null,
  corresponding boolean not null default false,
  unique (version_id, position)
);
create index version_contributor_person on partnership.version_contributor (person_id) where person_id is not null;
create index version_contributor_organisation on partnership.version_contributor (organisation_id) where organisation_id is not null;

create function partnership.refuse_change_of_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from partnership.work w where w.id = old.work_id and w.fictitious) then
    return old;
  end if;
  if tg_op = 'DELETE' or new.hash <> old.hash or new.source <> old.source or new.title <> old.title or new.abstract <> old.abstract
    or new.summary <> old.summary or new.bibliography <> old.bibliography or new.files <> old.files or new.work_id <> old.work_id
    or new.number <> old.number or new.manifest_hash is distinct from old.manifest_hash then
    raise exception 'a version never changes' using errcode = '23514', constraint = 'version_never_changes';
  end if;
  return new;
end $$;
create trigger version_never_changes before update or delete on partnership.work_version
  for each row execute function partnership.refuse_change_of_version();

alter table partnership.work add constraint public_version_exists foreign key (public_version) references partnership.work_version (id);
alter table partnership.work_draft add constraint draft_file_exists foreign key (file_id) references partnership.work_file (id);

create table partnership.draft_comment (
  id uuid primary key,
  work_id uuid not null references partnership.work (id),
  place text not null default '',
  words text not null check (words <> ''),
  written_by uuid references partnership.person (id),
  written_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references partnership.person (id)
);
create index draft_comment_work on partnership.draft_comment (work_id, written_at);

create table partnership.work_notice (
  id uuid primary key,
  work_id uuid not null references partnership.work (id),
  kind text not null check (kind in ('published', 'correction', 'editorial change', 'retraction', 'withdrawal', 'waiver')),
  words text not null,
  from_version uuid references partnership.work_version (id),
  to_version uuid references partnership.work_version (id),
  given_by uuid references partnership.person (id),
  signed_by uuid references partnership.person (id),
  at timestamptz not null,
  constraint signed_by_a_second check (signed_by is distinct from given_by or signed_by is null),
  constraint editorial_change_is_signed check (kind <> 'editorial change' or (signed_by is not null and from_version is not null and to_version is not null))
);
create index work_notice_work on partnership.work_notice (work_id, at);

create table partnership.figure_comparison (
  version_id uuid not null references partnership.work_version (id),
  release_id text not null,
  compared_at timestamptz not null,
  moves jsonb not null default '[]',
  primary key (version_id, release_id)
);

create sequence partnership.work_number;
`;

/** What was erased from versions: whose places among the contributors, when, and the hash of the parts as they are offered since. */
export const VERSION_ERASURES = `
create table partnership.version_erasure (
  id uuid primary key,
  version_id uuid not null references partnership.work_version (id),
  positions integer[] not null check (cardinality(positions) > 0),
  erased_at timestamptz not null,
  parts_hash text not null check (parts_hash ~ '^[0-9a-f]{64}$')
);
create index version_erasure_version on partnership.version_erasure (version_id, erased_at);
`;
