import { the } from "./names-in-sentences.ts";

/** Texts of the matrix page. */
export const matrix = {
  titles: {
    people: (year: string) => `Who lives where: migrants by origin and destination, ${year}`,
    "people-shared": (year: string) => `Who lives where, with unnamed origins shared out, ${year}`,
    money: (year: string) => `Who receives from whom: remittances by corridor, ${year}`,
    "money-rule": (year: string) => `Remittances by corridor as the rule alone shares them, ${year}`,
  },
  indicators: {
    people: "Migrant stock",
    "people-shared": "Migrant stock, unnamed origins shared out",
    money: "Remittances, reconciled",
    "money-rule": "Remittances, Ratha–Shaw rule alone",
  },
  lead: {
    people: (corridors: string, areas: string) =>
      `${corridors} corridors between ${areas} countries and areas. Rows are where people were born, columns where they live; a cell opens its corridor.`,
    money: (corridors: string, areas: string) =>
      `${corridors} corridors between ${areas} countries and areas, in US dollars. Rows receive, columns send; a cell opens its corridor.`,
  },
  rows: { people: "Born in", money: "Received by" },
  columns: { people: "Living in", money: "Sent from" },
  /** Beside the names of the axes. */
  down: "↓",
  onward: "→",
  show: "Show",
  indicator: "Figure",
  year: "Year",
  sex: "Sex",
  sexes: { all: "Everyone", women: "Women and girls", men: "Men and boys" },
  sort: "Sort",
  sorts: { total: "Largest first", name: "By name", region: "By region" },
  cells: "Cells",
  cellKinds: { colours: "Colours", figures: "Figures" },
  world: "The world",
  find: "Find",
  findField: "Country or corridor",
  notFound: (words: string) => `Nothing in this matrix is called “${words}”. Try a shorter name, or two with “to” between them.`,
  apply: "Show",
  more: "Filter and sort",
  grid: (rows: string, columns: string) => `Matrix, rows: ${rows}; columns: ${columns}`,
  gridIn: (grid: string, period: string, help: string) => `${grid}, ${period}. ${help}`,
  gridHelp:
    "Arrow keys move from cell to cell; Home, End, Page Up and Page Down further; with Ctrl to the corners; Enter opens the corridor.",
  loading: "The matrix is on its way. The tables below have the same figures.",
  failed: "The matrix could not be loaded. The tables below have the same figures.",
  map: "The whole matrix; the frame is where you are",
  legend: "Colours",
  legendFrom: (amount: string) => `from ${amount}`,
  legendBelow: (amount: string) => `below ${amount}`,
  absent: "not listed by the source",
  zero: "zero",
  assumed: "assumed zero",
  diagonal: "same area",
  cellCard: "The cell",
  cell: (from: string, to: string) => `${from} → ${to}`,
  people: (amount: string) => `${amount} people`,
  state: (period: string, status: string) => `${period} · ${status}`,
  method: (name: string, words: string) => `${name}. ${words}`,
  spoken: (title: string, value: string, state: string) => `${title}: ${value}, ${state}`,
  openCorridor: "Open the corridor",
  blocks: "Regions by regions",
  blocksCaption: (rows: string, columns: string, year: string) =>
    `Sums of the corridors listed, ${year}; rows: ${rows.toLowerCase()}, columns: ${columns.toLowerCase()}`,
  blocksNote: {
    people: "Sums of the corridors listed. Migrants whose origin is not named are left out. A cell leads to the finer table.",
    money: "Sums of the corridors listed, US dollars. Money not allocated to a sender is left out. A cell leads to the finer table.",
  },
  total: "All shown",
  drawn: "As a picture",
  drawnTitle: {
    people: (from: string, to: string, amount: string) => `The largest corridor shown: ${from} to ${the(to)}, ${amount} people`,
    money: (to: string, from: string, amount: string) => `The most money shown goes from ${the(from)} to ${the(to)}: ${amount}`,
  },
  drawnSubtitle: {
    people: (year: string) =>
      `Migrants by country of birth and country of residence, ${year}; the largest by total, up to thirty in a wide picture; each class of colour ten times the one before`,
    money: (year: string) =>
      `Remittances by receiving and sending country, US dollars, ${year}; the largest by total, up to thirty in a wide picture; each class of colour ten times the one before`,
  },
  drawnColumns: (names: string) => `Columns: ${names}.`,
  table: "Pair by pair",
  tableCaption: (rows: string, columns: string, year: string) =>
    `Corridors, ${year}; rows: ${rows.toLowerCase()}, columns: ${columns.toLowerCase()}`,
  tableNote: (from: string, to: string, all: string) => `${from}–${to} of ${all}`,
  abbreviations:
    "K thousand, M million, B billion; a cell leads to its corridor, an empty one is not listed by the source: that is no zero.",
  assumedNote: "0* is set to zero by the publisher's rule for pairs in conflict: an assumption, not an observation.",
  before: { rows: "Rows before", columns: "Columns before" },
  after: { rows: "Rows after", columns: "Columns after" },
  pages: "Pages of the table",
};
