import type { Migration } from "./database/migrate.ts";

const LOG = `
create table store.log (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'system', 'command')),
  actor text not null,
  action text not null,
  object_kind text not null,
  object text not null,
  detail_digest text not null,
  previous text not null,
  hash text not null unique
);
create index log_object on store.log (object_kind, object, seq desc);
create index log_object_any on store.log (object, seq desc);
create index log_actor on store.log (actor, seq desc);
create index log_action on store.log (action, seq desc);
create index log_at on store.log (at);

create table store.log_detail (
  seq bigint primary key references store.log (seq),
  salt text,
  detail jsonb,
  constraint erased_whole check ((salt is null) = (detail is null))
);

create table store.log_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash text not null
);
insert into store.log_head (seq, hash) values (0, repeat('0', 64));

create table store.log_publication (
  day date primary key,
  seq bigint not null,
  hash text not null,
  published_at timestamptz not null
);

create function store.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'store.% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create function store.allow_erasure() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.seq <> old.seq or new.detail is not null then
    raise exception 'details of the log may only be erased' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger log_append_only before update or delete on store.log for each row execute function store.refuse_change();
create trigger log_publication_append_only before update or delete on store.log_publication for each row execute function store.refuse_change();
create trigger log_detail_erasure before update or delete on store.log_detail for each row execute function store.allow_erasure();
`;

const QUEUE = `
create table store.job (
  id uuid primary key,
  queue text not null,
  key text not null,
  payload jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'dead')),
  run_at timestamptz not null,
  attempts integer not null,
  most_attempts integer not null check (most_attempts > 0),
  held_until timestamptz,
  fault text,
  created_at timestamptz not null,
  finished_at timestamptz,
  unique (queue, key),
  constraint held_while_running check ((state = 'running') = (held_until is not null))
);
create index job_due on store.job (run_at) where state in ('waiting', 'running');
create index job_dead on store.job (finished_at desc) where state = 'dead';
`;

const FILES = `
create table store.file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  type text not null,
  name text not null check (length(name) between 1 and 300),
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
`;

const CARRIED_OUT = `
create table store.carried_out (
  key text primary key check (length(key) between 1 and 200),
  at timestamptz not null,
  led_to text
);
create index carried_out_at on store.carried_out (at);
`;

/** Tables that every room rests on. */
export const STORE_MIGRATIONS: readonly Migration[] = [
  { room: "store", number: 1, name: "log", sql: LOG },
  { room: "store", number: 2, name: "queue", sql: QUEUE },
  { room: "store", number: 3, name: "files", sql: FILES },
  { room: "store", number: 4, name: "carried out once", sql: CARRIED_OUT },
];
