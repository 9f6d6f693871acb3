import type { Migration } from "#store";

/** Tables of the sign-in library as it compiles them itself; a test holds the two against each other. */
const SIGN_IN = `create schema if not exists "accounts";

create table "accounts"."user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "twoFactorEnabled" boolean);

create table "accounts"."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "accounts"."user" ("id") on delete cascade);

create table "accounts"."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "accounts"."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);

create table "accounts"."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);

create table "accounts"."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "accounts"."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);

create table "accounts"."passkey" ("id" text not null primary key, "name" text, "publicKey" text not null, "userId" text not null references "accounts"."user" ("id") on delete cascade, "credentialID" text not null, "counter" integer not null, "deviceType" text not null, "backedUp" boolean not null, "transports" text, "createdAt" timestamptz, "aaguid" text);

create index "session_userId_idx" on "accounts"."session" ("userId");

create index "account_userId_idx" on "accounts"."account" ("userId");

create index "verification_identifier_idx" on "accounts"."verification" ("identifier");

create index "twoFactor_secret_idx" on "accounts"."twoFactor" ("secret");

create index "twoFactor_userId_idx" on "accounts"."twoFactor" ("userId");

create index "passkey_userId_idx" on "accounts"."passkey" ("userId");

create index "passkey_credentialID_idx" on "accounts"."passkey" ("credentialID");`;

/** Whose account it is, how people get in for the first time, and keys for programmes. Secrets are kept as hashes. */
const HOLDERS = `
create table accounts.holder (
  account_id text primary key references accounts."user" (id) on delete cascade,
  person_id uuid not null references partnership.person (id),
  opened_at timestamptz not null
);
create index holder_person on accounts.holder (person_id);

create table accounts.invitation (
  id uuid primary key,
  kind text not null check (kind in ('first administrator', 'person', 'sign-up')),
  address text check (address = lower(address)),
  person_id uuid references partnership.person (id),
  token_hash text unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  invited_by uuid references partnership.person (id),
  accepted_at timestamptz,
  revoked_at timestamptz,
  constraint goes_to_an_address check (kind = 'first administrator' or address is not null)
);
create index invitation_person on accounts.invitation (person_id) where person_id is not null;

create table accounts.address_check (
  token_hash text primary key,
  email_id uuid not null references partnership.email_address (id) on delete cascade,
  expires_at timestamptz not null
);
create index address_check_email on accounts.address_check (email_id);

create table accounts.access_token (
  id uuid primary key,
  person_id uuid not null references partnership.person (id),
  name text not null check (length(name) between 1 and 100),
  token_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_token_person on accounts.access_token (person_id);

create table accounts.used_code (
  account_id text not null references accounts."user" (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (account_id, code_hash)
);
`;

/** Answers to changes that programmes sent with a key, so that the same request sent again changes nothing more. Kept for a day. */
const ANSWERED = `
create table accounts.answered_request (
  token_id uuid not null references accounts.access_token (id) on delete cascade,
  key text not null check (length(key) between 1 and 200),
  asked text not null,
  status integer not null,
  answer text not null,
  answered_at timestamptz not null,
  primary key (token_id, key)
);
create index answered_request_age on accounts.answered_request (answered_at);
`;

/** Tables of accounts; they come after those of the partnership, to whose persons they belong. */
export const ACCOUNTS_MIGRATIONS: readonly Migration[] = [
  { room: "accounts", number: 1, name: "sign-in", sql: SIGN_IN },
  { room: "accounts", number: 2, name: "holders", sql: HOLDERS },
  { room: "accounts", number: 3, name: "answered requests", sql: ANSWERED },
];
