/** Words of the partnership that requests choose from; a test holds them against the rooms that own them. */
export const BODY_KIND_WORDS = [
  "programme",
  "committee",
  "management",
  "group",
  "theme",
  "panel",
  "donors",
  "partner organisation",
  "external forum",
] as const;
export const ROLE_WORDS = [
  "chair",
  "co-chair",
  "expert",
  "member",
  "director",
  "alternate",
  "programme officer",
  "administrative officer",
  "donor representative",
  "auditor",
  "administrator",
] as const;
export const LINK_WORDS = ["merged into", "split into", "renamed to", "same group as"] as const;
export const CHARTER_WORDS = ["terms of reference", "rules of engagement"] as const;
export const SEAT_RULE_WORDS = ["appointed", "open", "role holder", "ex officio", "top donor"] as const;
export const DUE_STATE_WORDS = ["late", "due", "not yet due", "met", "waived"] as const;
export const ORGANISATION_KIND_WORDS = [
  "multilateral",
  "government",
  "statistics office",
  "bilateral agency",
  "foundation",
  "university",
  "think tank",
  "network",
  "civil society",
  "private sector",
  "forum",
  "other",
] as const;
export const SECTOR_WORDS = [
  "government",
  "data producer",
  "international organisation",
  "academia",
  "think tank",
  "civil society",
  "private sector",
  "other",
] as const;
export const TIE_WORDS = [
  "employed by",
  "seconded to",
  "member of",
  "funded by",
  "advisor of",
  "student of",
  "family",
  "business partner",
] as const;
