/** What a signed-in person sees first: notices, and forms that were not finished. */
export const DESK = `
create table partnership.notice (
  id uuid primary key,
  person_id uuid not null references partnership.person (id),
  words text not null,
  href text not null default '',
  at timestamptz not null,
  read_at timestamptz
);
create index notice_person on partnership.notice (person_id, at desc, id);
create index notice_unread on partnership.notice (person_id) where read_at is null;
create index notice_unread_href on partnership.notice (href) where read_at is null;

create table partnership.draft (
  person_id uuid not null references partnership.person (id),
  form text not null,
  key text not null default '',
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, form, key)
);
`;
