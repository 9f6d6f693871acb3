import * as z from "zod";
import { listWords } from "../list-words.ts";
import type { CompositionRule } from "./composition-rule.ts";
import { roleShape } from "./parameter-shapes.ts";

const conflict = z.object({
  tie: z.enum([
    "employed by",
    "seconded to",
    "advisor of",
    "student of",
    "family",
    "business partner",
    "co-author",
    "funded by",
    "member of",
  ]),
  /** How long after its end it still counts; left out: for life. */
  years: z.number().min(0).optional(),
});

const parameters = z.object({
  roles: z.array(roleShape).min(1),
  /** How many have to say yes. */
  referrals: z.int().min(1),
  /** Who are leading members. */
  leading: z.array(roleShape).min(1).default(["chair", "co-chair", "expert"]),
  /** Further bodies, by their slug, whose leading members are asked too. */
  alsoBodies: z.array(z.string()).default([]),
  /** Ties between two persons, or to the same organisation, that make somebody a party to it. */
  conflicts: z
    .array(conflict)
    .default([
      { tie: "employed by", years: 3 },
      { tie: "seconded to", years: 3 },
      { tie: "co-author", years: 4 },
      { tie: "advisor of" },
      { tie: "student of" },
      { tie: "family" },
      { tie: "business partner" },
    ]),
  /** State of the mandate when it passes. */
  passed: z.enum(["active", "awaiting confirmation"]).default("awaiting confirmation"),
  dueInDays: z.int().min(1).max(365).default(21),
});

export type ReferralParameters = z.infer<typeof parameters>;

/** Whoever holds one of these roles was referred by leading members who are no party to it. */
export const enteredByReferral: CompositionRule<ReferralParameters> = {
  id: "entered by referral",
  words: "Some roles are entered by referral of leading members.",
  parameters,
  fromNomination: false,
  describe: ({ roles, referrals }) =>
    `Whoever becomes ${listWords(roles, "or")} was referred by ${referrals === 1 ? "a leading member" : `${referrals} leading members`} who ${referrals === 1 ? "is" : "are"} no party to it.`,
  check: ({ roles, referrals: needed }, { holders }) =>
    holders
      .filter(({ role, kind, referrals = 0 }) => kind === "person" && roles.some((one) => one === role) && referrals < needed)
      .map(({ mandateId, name, role, referrals }) => ({
        key: `not referred: ${mandateId}`,
        by: needed - (referrals ?? 0),
        words:
          referrals === undefined
            ? `${name} became ${role} without a decided referral.`
            : `${name} was referred by ${referrals}; ${needed} are needed.`,
        mend: "Ask leading members for their referral.",
      })),
};
