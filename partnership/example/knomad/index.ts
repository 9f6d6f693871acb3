import type { PartnershipConfiguration } from "../configuration-shape.ts";
import { BODIES, LINKS } from "./bodies.ts";
import { CHOICE_LISTS } from "./choice-lists.ts";
import { CHOICES } from "./choices.ts";
import { DOCUMENTS } from "./documents.ts";
import { ORGANISATIONS } from "./organisations.ts";
import { EVENTS, MILESTONES, PHASES } from "./phases.ts";
import { COMPOSITION_RULES, HOLDERS, INTERESTS, SEATS } from "./places.ts";
import { CONTRIBUTIONS, OBLIGATION_RULES, RISKS } from "./risks.ts";
import { SETTINGS } from "./settings.ts";
import { QUESTIONS_WAIT, THEME_FIGURES } from "./theme-figures.ts";
import { STATEMENTS } from "./statements.ts";

/** The example partnership: what three public documents say, each fact with its place; where they contradict each other, all of it. */
export const EXAMPLE: PartnershipConfiguration = {
  slug: "knomad",
  documents: DOCUMENTS,
  organisations: ORGANISATIONS,
  bodies: BODIES,
  links: LINKS,
  seats: SEATS,
  compositionRules: COMPOSITION_RULES,
  holders: HOLDERS,
  interests: INTERESTS,
  settings: [...(SETTINGS ?? []), ...THEME_FIGURES, ...QUESTIONS_WAIT],
  phases: PHASES,
  milestones: MILESTONES,
  statements: STATEMENTS,
  risks: RISKS,
  contributions: CONTRIBUTIONS,
  events: EVENTS,
  obligationRules: OBLIGATION_RULES,
  choiceLists: CHOICE_LISTS,
  choices: [...CHOICES],
};
