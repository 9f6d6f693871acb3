/** What a mark stands for; every chart keeps these colours. */
export type Tone = "people" | "people-soft" | "money" | "money-soft" | "cost" | "evidence" | "context";

/** Colours on light paper, for pictures that leave the page; in a page the style sheet's tokens win. */
const COLOURS: Readonly<Record<Tone | "ink" | "faint" | "line" | "land" | "paper" | "sea", string>> = {
  people: "#1F4E79",
  "people-soft": "#6F94B8",
  money: "#946000",
  "money-soft": "#C29A4E",
  cost: "#A63A2B",
  evidence: "#2F6B3C",
  context: "#B9BEC5",
  ink: "#1B1F24",
  faint: "#66707B",
  line: "#E4E0D8",
  land: "#EAE6DD",
  paper: "#FBFAF7",
  sea: "#FFFFFF",
};

type Paint = keyof typeof COLOURS;

interface Painted {
  readonly class: string;
  readonly fill?: string;
  readonly stroke?: string;
}

/** Attributes of a filled mark. */
export const filled = (paint: Paint): Painted => ({ class: `fill-${paint}`, fill: COLOURS[paint] });

/** How much of the full tone each of six classes has, the lowest first. */
const STEPS = [14, 28, 44, 62, 81, 100] as const;

/** Attributes of a class of a map, in shares of one tone; fewer classes leave out the palest. */
export const stepped = (tone: Tone, place: number, count: number): Painted => {
  const step = STEPS.length - count + place;
  const colour = mixed(COLOURS[tone], COLOURS.sea, (STEPS[step] ?? 100) / 100);
  return { class: `step-${step + 1} steps-${tone}`, fill: colour, stroke: colour };
};

/** Seven classes of a matrix on light paper, the palest first: as the page's own table has them. */
const GRADES: Readonly<Record<"people" | "money", readonly string[]>> = {
  people: ["#E4EDF5", "#C6DBEC", "#9FC1DF", "#78A5CD", "#4779A9", "#2C5D8D", "#163D63"],
  money: ["#F7EBD3", "#EED6A2", "#DFBA6C", "#CC9C3D", "#95650A", "#734B00", "#4E3200"],
};

/** Attributes of a class of a matrix, from 1 to 7; in a page its drawing stands in an element of class `tone-people` or `tone-money`. */
export const graded = (tone: "people" | "money", grade: number): Painted => ({
  class: `grade-${grade}`,
  fill: GRADES[tone][grade - 1] ?? COLOURS[tone],
});

const mixed = (colour: string, ground: string, share: number): string => {
  const channel = (text: string, place: number): number => Number.parseInt(text.slice(place, place + 2), 16);
  const channels = [1, 3, 5].map((place) => Math.round(channel(colour, place) * share + channel(ground, place) * (1 - share)));
  return `#${channels.map((one) => one.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
};

/** Attributes of a drawn line. */
export const stroked = (paint: Paint): Painted => ({ class: `stroke-${paint}`, stroke: COLOURS[paint], fill: "none" });

/** Attributes of a mark that is an outline around the ground it stands on. */
export const hollowed = (tone: Tone): Painted & { readonly "stroke-width": number } => ({
  class: `fill-paper stroke-${tone}`,
  fill: COLOURS.paper,
  stroke: COLOURS[tone],
  "stroke-width": 2,
});

/** A soft colour is too light to be read. */
const STRONG: Partial<Readonly<Record<Paint, Paint>>> = { "people-soft": "people", "money-soft": "money", context: "faint" };

/** Attributes of lettering; the family is that of the page, or the same one installed where the picture is shown. */
export const lettered = (
  paint: Paint,
  size: number,
  weight?: 600,
): Painted & { "font-size": number; "font-family": string; "font-weight"?: 600 } => ({
  ...filled(paint),
  fill: COLOURS[STRONG[paint] ?? paint],
  "font-size": size,
  "font-family": "IBM Plex Sans, sans-serif",
  ...(weight ? { "font-weight": weight } : {}),
});
