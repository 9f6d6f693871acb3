import { writeChoice } from "#partnership";
import type { ChoicesWorld } from "./choices-world.ts";

type Written = Parameters<typeof writeChoice>[2];

/** Invented policy choices of every context, each with a mechanism of a paragraph, as a ministry would read them. */
const FITTING = {
  "Lessons before leaving": {
    forWhom: "sending",
    incomeGroups: ["LMC"],
    regions: ["002"],
    triedIn: ["KEN", "MLI"],
    mechanism:
      "Five evenings of lessons before people leave: what a contract has to say, how wages are paid, whom to call. Those who know their contract sign fewer bad ones, and the office that gives the lessons hears early which employers to look at.",
  },
  "A table of fees": {
    forWhom: "both",
    mechanism:
      "Every provider tells one public table what sending the same amount costs that day. Senders see the cheapest way before they choose, and providers see that they are seen.",
  },
  "Permits that stay": {
    forWhom: "receiving",
    incomeGroups: ["LMC"],
    mechanism:
      "Whoever worked for three years keeps the permit when the job ends, so that nobody stays with a bad employer for the permit's sake.",
  },
  "Seats for a season": {
    forWhom: "receiving",
    incomeGroups: ["HIC"],
    triedIn: ["SEN"],
    mechanism: "People come for the months of a harvest, are asked back by name the next year, and may change farms within the season.",
  },
  "A savings plan beside wages": {
    forWhom: "sending",
    mechanism: "Who leaves may put a part of each wage on an account at home before the rest is paid out; the part is theirs at any time.",
  },
} as const satisfies Readonly<Record<string, Partial<Written>>>;

/** A published choice and the work that its evidence rests on. */
interface FittingChoice {
  readonly id: string;
  readonly slug: string;
  readonly work: string;
}

export type FittingChoices = Readonly<Record<keyof typeof FITTING, FittingChoice>>;

/** Puts invented choices of every context on the menu, each appraised by two and resting on a work. */
export const publishFittingChoices = async (world: ChoicesWorld): Promise<FittingChoices> => {
  const published: Record<string, FittingChoice> = {};
  for (const [title, more] of Object.entries(FITTING)) {
    const id = await world.propose(title);
    const written: Written = {
      ...{ title, problem: "People pay for what they do not know before they leave.", instrument: world.instrument, forWhom: "both" },
      ...{ mechanism: "", incomeGroups: [], regions: [], triedIn: [], themes: [] },
      ...{ cost: "low", costWords: "A room and a teacher.", equity: "not judged", equityWords: "" },
      ...{ feasibility: "not judged", feasibilityWords: "" },
      ...more,
    };
    await writeChoice(await world.as("expert"), await world.at(id), written);
    const paper = await world.publicWork(`An invented study of “${title}”`);
    await world.evidence(id, { kind: "work", source: paper.reference });
    await world.published(id);
    published[title] = { id, slug: (await world.choice(id)).slug!, work: paper.reference };
  }
  return published as FittingChoices;
};
