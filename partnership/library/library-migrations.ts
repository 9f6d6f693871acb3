/**
 * Series with their numbers, and what the library is searched in. The search tables stand in a schema of their own, which no backup holds: they are
 * made of the works, and made again wherever they are missing or older than the rule they are made by. "works_with" goes by the index of words alone:
 * reading the whole texts, which the store takes for cheap, takes ten times as long. Each language is asked for in its own words, which are made once.
 */
export const LIBRARY = `
create table partnership.series (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 200),
  about text not null default '' check (length(about) <= 2000),
  issn text check (issn ~ '^[0-9]{4}-[0-9]{3}[0-9X]$'),
  opened_on date not null,
  fictitious boolean not null default false,
  version integer not null default 1
);

create table partnership.series_kind (
  kind text not null,
  fictitious boolean not null,
  series_id uuid not null references partnership.series (id),
  primary key (kind, fictitious)
);
create index series_kind_series on partnership.series_kind (series_id);

create table partnership.series_number (
  work_id uuid primary key references partnership.work (id),
  series_id uuid not null references partnership.series (id),
  year integer not null check (year between 1900 and 2999),
  number integer not null check (number > 0),
  given_at timestamptz not null,
  constraint series_number_once unique (series_id, year, number)
);

create schema partnership_index;

create table partnership_index.library_state (
  stamp bigint not null
);
insert into partnership_index.library_state (stamp) values (1);

create table partnership_index.library_entry (
  work_id uuid primary key references partnership.work (id) on delete cascade,
  number integer generated always as identity unique,
  rule text not null,
  config text not null,
  kind text not null,
  body_id uuid not null,
  language text not null,
  licence text not null,
  year text not null,
  series_id uuid,
  themes uuid[] not null,
  countries text[] not null,
  groups text[] not null,
  cites uuid[] not null default '{}',
  first_public_at timestamptz not null
);
create index library_entry_newest on partnership_index.library_entry (first_public_at desc, work_id);
create index library_entry_cites on partnership_index.library_entry using gin (cites);
create index library_entry_config on partnership_index.library_entry (config);

create function partnership_index.note_library_change() returns trigger language plpgsql as $$
begin
  update partnership_index.library_state set stamp = stamp + 1;
  return null;
end $$;
create trigger library_changed after insert or update or delete on partnership_index.library_entry
  for each statement execute function partnership_index.note_library_change();

create table partnership_index.library_text (
  work_id uuid primary key references partnership_index.library_entry (work_id) on delete cascade,
  number integer not null,
  config text not null,
  first_public_at timestamptz not null,
  plain text not null,
  head tsvector not null,
  whole tsvector not null
);
create index library_text_whole on partnership_index.library_text using gin (whole);

create function partnership_index.works_with(wanted text, ranked boolean) returns table (number integer, rank real, first_public_at timestamptz)
language sql stable set enable_seqscan = off as $$
  with asked as materialized (
    select one.query, one.query && ('''=' || one.config || '''')::tsquery as own
    from (select used.config, to_tsquery(used.config::regconfig, wanted) as query
      from (select distinct config from partnership_index.library_entry) used) one
  )
  select t.number, case when ranked then ts_rank(t.head, asked.query) end, t.first_public_at
  from asked join partnership_index.library_text t on t.whole @@ asked.own
  where numnode(asked.query) > 0
$$;

create table partnership_index.library_word (
  word text collate "C" primary key
);
`;
