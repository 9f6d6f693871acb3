/** Releases of data in review: which release a work describes, what its manifest hashes to now, and statistics offices asked for comments. */
export const DATA_RELEASES = `
alter table partnership.work add column release_id text;
create unique index work_release on partnership.work (release_id) where release_id is not null and state not in ('withdrawn', 'rejected');

create table partnership.release_manifest (
  release_id text primary key,
  manifest_hash text not null check (manifest_hash ~ '^[0-9a-f]{64}$'),
  noted_at timestamptz not null
);

alter table partnership.office_comment add column person_id uuid references partnership.person (id);
create index office_comment_person on partnership.office_comment (person_id) where person_id is not null;

create table partnership.office_invitation (
  id uuid primary key,
  submission_id uuid not null references partnership.submission (id),
  office text not null check (length(office) between 1 and 200),
  area text check (area ~ '^[A-Z]{3}$'),
  address text not null,
  hash text unique check (hash ~ '^[0-9a-f]{64}$'),
  invited_by uuid references partnership.person (id),
  invited_at timestamptz not null
);
create index office_invitation_submission on partnership.office_invitation (submission_id, invited_at);
`;
