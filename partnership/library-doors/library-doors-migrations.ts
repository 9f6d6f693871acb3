/** What is told of works beyond their versions and notices: when the record of one changed, and the DOI it was given. */
export const LIBRARY_DOORS = `
create table partnership.work_record_change (
  work_id uuid primary key references partnership.work (id) on delete cascade,
  at timestamptz not null
);

create table partnership.work_doi (
  work_id uuid primary key references partnership.work (id) on delete cascade,
  doi text not null unique check (doi ~ '^10\\.[0-9]{4,9}/[a-z0-9._-]+$'),
  provider text not null,
  state text not null check (state in ('waiting', 'draft', 'findable', 'refused')),
  asked_at timestamptz not null,
  registered_at timestamptz,
  sent_hash text check (sent_hash ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz,
  fault text not null default '',
  constraint findable_was_registered check ((state = 'findable') <= (registered_at is not null))
);
`;
