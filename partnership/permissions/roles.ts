/** What a mandate lets its holder be, by the kind of body it is held in. Titles are configuration ("Director", "CEO"); these are the roles. */
export const ROLES = {
  chair: { words: "chairs the body", heldIn: ["committee", "group", "donors", "panel", "external forum"] },
  "co-chair": { words: "supports the chair, sets the timeline, monitors what is due", heldIn: ["group"] },
  expert: { words: "leading expert of a group", heldIn: ["group", "panel"] },
  member: { words: "member of the body", heldIn: ["committee", "management", "donors", "panel", "external forum", "partner organisation"] },
  director: { words: "runs the programme day to day and approves every activity and contribution", heldIn: ["management"] },
  alternate: { words: "decides in the director's place where the director has an interest or is away", heldIn: ["management"] },
  "programme officer": { words: "supports the groups and checks use for policy", heldIn: ["management"] },
  "administrative officer": { words: "keeps people, bodies, dates and papers in order", heldIn: ["management"] },
  "donor representative": { words: "speaks for a donor", heldIn: ["donors"] },
  auditor: { words: "reads everything, the log too, and changes nothing", heldIn: ["programme", "management"] },
  administrator: { words: "keeps accounts and the site running", heldIn: ["programme", "management"] },
} as const satisfies Record<string, { readonly words: string; readonly heldIn: readonly string[] }>;

/** A role that a mandate gives. */
export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export const isRole = (word: string): word is Role => Object.hasOwn(ROLES, word);

/** Who runs the programme day to day. */
export const MANAGEMENT: readonly Role[] = ["director", "alternate", "programme officer", "administrative officer"];
