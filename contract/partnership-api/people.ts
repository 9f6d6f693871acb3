import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { accept, dayOrNull, givenDay, id, listOf, maybeId, maybeWords, PART, reason, source, version, words } from "./fields.ts";
import { posting, putting, reading } from "./make-promise.ts";
import { ORGANISATION_KIND_WORDS, SECTOR_WORDS, TIE_WORDS } from "./words.ts";

const about = "people";
const READ = ["read:people", "write:people"] as const;
const WRITE = ["write:people"] as const;

const link = z.strictObject({ name: z.string(), href: z.string() });

const listedPerson = z
  .strictObject({
    id: id.optional().meta({ description: "For those who may see people's records." }),
    slug: z.string(),
    href: z.string(),
    name: z.string(),
    country: z.string().nullable(),
    listed: z.boolean(),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedPerson", description: "A person in a list." });

const tie = z
  .strictObject({
    id: id.optional(),
    version: version.optional(),
    kind: z.string(),
    with: link,
    role: z.string(),
    from: dayOrNull,
    until: dayOrNull,
  })
  .meta({ id: "Tie", description: "A tie of a person to an organisation or to another person." });

const personMandate = z.strictObject({
  role: z.string(),
  seat: z.string().nullable(),
  body: bodyLinkShape,
  from: dayOrNull,
  until: dayOrNull,
});

export const personShape = z
  .strictObject({
    id: id.optional(),
    version: version.optional(),
    slug: z.string(),
    name: z.string(),
    orcid: z.string().nullable(),
    country: z.string().nullable(),
    sector: z.string().nullable(),
    languages: z.array(z.string()),
    about: z.string(),
    expertise: z.array(bodyLinkShape),
    listed: z.boolean(),
    fictitious: z.boolean(),
    ties: z.array(tie),
    mandates: z.array(personMandate),
    sex: z.string().nullable().optional().meta({ description: "For the person and whoever keeps the records." }),
    addresses: z
      .array(z.strictObject({ id, address: z.string(), confirmed: z.boolean() }))
      .optional()
      .meta({ description: "E-mail addresses, for those who may see them." }),
  })
  .meta({ id: "Person", description: "A person, as far as you may see." });

const inPerson = z.strictObject({ person: z.string().max(200).meta({ description: "Address (slug) or id of a person." }) });

const personBody = z.strictObject({
  name: words(200, "Name."),
  sortedUnder: maybeWords(200, "Under which name it is sorted, where that differs."),
  orcid: z.string().max(60).nullable().default(null),
  country: z.string().max(3).nullable().default(null).meta({ description: "ISO alpha-3." }),
  sex: z.enum(["F", "M", "X"]).nullable().default(null),
  sector: z.enum(SECTOR_WORDS).nullable().default(null),
  languages: z.array(z.string().max(60)).max(40).default([]).meta({ description: "English names or two letters." }),
  about: maybeWords(4_000, "A few words."),
  expertise: z.array(id).max(60).default([]).meta({ description: "Ids of themes." }),
  listed: z.boolean().default(false).meta({ description: "Agreed to be listed in public." }),
  reason: maybeWords(1_000, "For another's record: where they agreed to be listed, or why it is changed."),
});

const listedOrganisation = z
  .strictObject({
    id,
    slug: z.string(),
    href: z.string(),
    name: z.string(),
    kind: z.enum(ORGANISATION_KIND_WORDS),
    country: z.string().nullable(),
    above: link.nullable(),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedOrganisation", description: "An organisation in a list." });

export const organisationShape = z
  .strictObject({
    id,
    version,
    slug: z.string(),
    name: z.string(),
    acronym: z.string().nullable(),
    otherNames: z.array(z.string()),
    kind: z.enum(ORGANISATION_KIND_WORDS),
    ror: z.string().nullable(),
    country: z.string().nullable(),
    domains: z.array(z.string()),
    fictitious: z.boolean(),
    source,
    above: z.array(link),
    below: z.array(link),
    bodies: z.array(bodyLinkShape),
    mandates: z.array(z.strictObject({ role: z.string(), body: bodyLinkShape, from: dayOrNull, until: dayOrNull })),
    interests: z.array(z.strictObject({ body: bodyLinkShape, words: z.string() })),
    people: z
      .array(z.strictObject({ name: z.string(), href: z.string(), role: z.string() }))
      .meta({ description: "Who agreed to be listed." }),
  })
  .meta({ id: "Organisation", description: "An organisation." });

const organisationBody = z.strictObject({
  name: words(300, "Name."),
  acronym: z.string().max(40).nullable().default(null),
  otherNames: z.array(z.string().max(300)).max(40).default([]),
  kind: z.enum(ORGANISATION_KIND_WORDS),
  ror: z.string().max(60).nullable().default(null),
  country: z.string().max(3).nullable().default(null),
  parent: maybeId("Id of the organisation it belongs to."),
  domains: z.array(z.string().max(253)).max(60).default([]),
});

const inOrganisation = z.strictObject({
  organisation: z.string().max(200).meta({ description: "Address (slug) or id of an organisation." }),
});

const pair = z.strictObject({
  kept: z.strictObject({ id, version }),
  gone: z.strictObject({ id, version }),
  reason,
  accept,
});

const search = { q: z.string().max(120).optional().meta({ description: "Words that begin words of the name." }), ...PART };

export const PEOPLE_PROMISES = {
  listPeople: reading({
    path: "/people",
    about,
    summary: "People",
    description: "Who agreed to be listed. With read:people: everybody whom you see at the desk. Others are neither found nor counted.",
    query: z.strictObject({
      ...search,
      body: z.string().max(200).optional().meta({ description: "With a mandate in this body now, or below it." }),
    }),
    scopes: READ,
    open: true,
    answer: listOf(listedPerson, "People", "People by name."),
  }),
  getPerson: reading({
    path: "/people/{person}",
    about,
    summary: "A person",
    description: "Whoever is not listed answers as one who is not there, but to those who may see them.",
    parts: inPerson,
    scopes: READ,
    open: true,
    answer: personShape,
    problems: ["no-such-person", "person-erased"],
  }),
  addPerson: posting({
    path: "/people",
    about,
    summary: "Add a person's record",
    description: "It gives no account.",
    body: personBody,
    scopes: WRITE,
    problems: ["orcid-taken", "consent-missing"],
  }),
  correctPerson: putting({
    path: "/people/{person}",
    about,
    summary: "Correct a person's record",
    description: "The own one, or another's by whoever keeps records. Every field is written as it is sent.",
    parts: inPerson,
    body: personBody,
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-person", "orcid-taken", "consent-missing"],
  }),
  declareTie: posting({
    path: "/people/{person}/ties",
    about,
    summary: "Declare a tie",
    description: "With an organisation by id, or with a person by the address of their page or their ORCID iD.",
    parts: inPerson,
    body: z.strictObject({
      kind: z.enum(TIE_WORDS),
      organisation: maybeId("Id of the organisation."),
      person: z.string().max(200).nullable().default(null).meta({ description: "Address of their page, or ORCID iD." }),
      role: maybeWords(200, "As what."),
      from: givenDay.nullable().default(null),
      until: givenDay.nullable().default(null),
    }),
    scopes: WRITE,
    problems: ["no-such-person", "bad-tie"],
  }),
  endTie: posting({
    path: "/ties/{tie}/end",
    about,
    summary: "End a tie",
    description: "Today, or as one that was written by mistake.",
    parts: z.strictObject({ tie: id }),
    body: z.strictObject({ how: z.enum(["today", "mistake"]) }),
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-tie", "bad-tie"],
  }),
  addAddress: posting({
    path: "/people/{person}/addresses",
    about,
    summary: "Write an e-mail address on a record",
    description: "It is used for nothing but an invitation until its owner confirms it.",
    parts: inPerson,
    body: z.strictObject({ address: z.string().max(254) }),
    scopes: WRITE,
    problems: ["no-such-person", "address-there"],
  }),
  removeAddress: posting({
    path: "/people/{person}/addresses/{address}/remove",
    about,
    summary: "Take an unconfirmed e-mail address off",
    description: "Confirmed ones are the owner's to remove.",
    parts: z.strictObject({ ...inPerson.shape, address: id }),
    scopes: WRITE,
    problems: ["no-such-person", "address-confirmed"],
  }),
  mergePeople: posting({
    path: "/merges/people",
    about,
    summary: "Merge two records of one person",
    description: "Both as they were looked at, with their versions. The id of the answer undoes it.",
    body: pair,
    scopes: WRITE,
    problems: ["no-such-person", "merge-refused", "version-stale"],
  }),
  keepApart: posting({
    path: "/people/apart",
    about,
    summary: "Say that two records are two persons",
    description: "Nobody is asked about them again.",
    body: z.strictObject({ one: id, other: id }),
    scopes: WRITE,
    problems: ["no-such-person", "merge-refused"],
  }),
  mergeOrganisations: posting({
    path: "/merges/organisations",
    about,
    summary: "Merge two records of one organisation",
    description: "Both as they were looked at, with their versions.",
    body: pair,
    scopes: WRITE,
    problems: ["no-such-organisation", "merge-refused", "version-stale"],
  }),
  undoMerge: posting({
    path: "/merges/{merge}/undo",
    about,
    summary: "Undo a merge",
    description: "Rows go back to the record that had them.",
    parts: z.strictObject({ merge: id }),
    body: z.strictObject({ reason }),
    scopes: WRITE,
    problems: ["no-such-merge", "undo-refused"],
  }),
  listOrganisations: reading({
    path: "/organisations",
    about,
    summary: "Organisations",
    description: "By name.",
    query: z.strictObject({
      ...search,
      kind: z.enum(ORGANISATION_KIND_WORDS).optional().meta({ description: "One kind alone." }),
    }),
    scopes: READ,
    open: true,
    answer: listOf(listedOrganisation, "Organisations", "Organisations by name."),
  }),
  getOrganisation: reading({
    path: "/organisations/{organisation}",
    about,
    summary: "An organisation",
    description: "Its place in the tree, its bodies and mandates, and its people who agreed to be listed.",
    parts: inOrganisation,
    scopes: READ,
    open: true,
    answer: organisationShape,
    problems: ["no-such-organisation"],
  }),
  addOrganisation: posting({
    path: "/organisations",
    about,
    summary: "Add an organisation",
    description: "Its first name gives its address.",
    body: organisationBody,
    scopes: WRITE,
    problems: ["bad-organisation"],
  }),
  correctOrganisation: putting({
    path: "/organisations/{organisation}",
    about,
    summary: "Correct an organisation",
    description: "Every field is written as it is sent.",
    parts: inOrganisation,
    body: organisationBody,
    scopes: WRITE,
    versioned: true,
    problems: ["no-such-organisation", "bad-organisation"],
  }),
} as const;

export type PersonAnswer = z.infer<typeof personShape>;
export type OrganisationAnswer = z.infer<typeof organisationShape>;
export type PersonBody = z.infer<typeof personBody>;
export type OrganisationBody = z.infer<typeof organisationBody>;
