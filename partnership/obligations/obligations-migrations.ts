/** What is due, when, from whom, and what was said of it. */
export const OBLIGATIONS = `
create table partnership.obligation_rule (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  rule text not null,
  parameters jsonb not null default '{}',
  body_id uuid references partnership.body (id),
  body_kind text,
  responsible_role text not null,
  remind_days integer[] not null default '{-30,-7,0,7,30}',
  from_on date,
  until_on date,
  source_document text references partnership.document (code),
  source_place text not null default '',
  version integer not null default 1,
  constraint for_a_body_or_a_kind check (num_nonnulls(body_id, body_kind) = 1)
);

create table partnership.obligation (
  id uuid primary key,
  rule_id uuid not null references partnership.obligation_rule (id),
  body_id uuid not null references partnership.body (id),
  period_from date not null,
  period_until date not null,
  due_on date not null,
  needed integer not null default 1 check (needed > 0),
  waived_on date,
  waived_reason text,
  waived_decision uuid references partnership.decision (id),
  version integer not null default 1,
  unique (rule_id, body_id, period_from),
  constraint period_goes_forward check (period_from <= period_until and period_until <= due_on),
  constraint waived_has_a_reason check ((waived_on is null) = (waived_reason is null))
);
create index obligation_due on partnership.obligation (due_on);
create index obligation_body on partnership.obligation (body_id, due_on);

create table partnership.obligation_met (
  id uuid primary key,
  obligation_id uuid not null references partnership.obligation (id),
  record_kind text not null,
  record text not null,
  words text not null,
  on_day date not null,
  noted_by uuid references partnership.person (id),
  unique (obligation_id, record_kind, record)
);

create table partnership.reminder (
  id uuid primary key,
  about_kind text not null check (about_kind in ('obligation', 'task', 'work item')),
  about uuid not null,
  person_id uuid not null references partnership.person (id),
  stage integer not null,
  send_on date not null,
  sent_at timestamptz,
  stopped text check (stopped in ('answered', 'declined', 'bounced', 'mandate ended', 'switched off')),
  unique (about, person_id, stage)
);
create index reminder_waiting on partnership.reminder (send_on) where sent_at is null and stopped is null;

create table partnership.reminder_run (
  one boolean primary key default true check (one),
  until_on date not null
);

create table partnership.calendar_feed (
  person_id uuid primary key references partnership.person (id),
  hash text not null unique,
  made_at timestamptz not null
);
`;
