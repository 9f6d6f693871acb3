import { COMMISSION_PROBLEMS } from "./problem-catalogue-commissions.ts";
import { STORE_PROBLEMS } from "./problem-catalogue-store.ts";
import { CHOICES_PROBLEMS } from "./problem-catalogue-choices.ts";
import { CORRECTIONS_PROBLEMS } from "./problem-catalogue-corrections.ts";
import { DEBATE_PROBLEMS } from "./problem-catalogue-debate.ts";
import { UPTAKE_PROBLEMS } from "./problem-catalogue-uptake.ts";
import { GAPS_PROBLEMS } from "./problem-catalogue-gaps.ts";
import { PARTNERSHIP_PROBLEMS } from "./problem-catalogue-partnership.ts";
import { REVIEW_PROBLEMS } from "./problem-catalogue-review.ts";
import { WORKS_PROBLEMS } from "./problem-catalogue-works.ts";
import { FRENCH_PROBLEMS } from "./problem-catalogue-french.ts";
import { wordsIn } from "./words-in.ts";

/** What is said of a problem, with `{value}` places. */
export interface ProblemTexts {
  readonly title: string;
  /** What happened. */
  readonly detail: string;
  /** The way out. */
  readonly remedy: string;
}

export interface CataloguedProblem extends ProblemTexts {
  /** HTTP status that fits. */
  readonly status: number;
}

/** Every coded error of the platform, in English; adding one is an entry here and in each other language. */
export const PROBLEM_CATALOGUE = {
  ...STORE_PROBLEMS,
  ...PARTNERSHIP_PROBLEMS,
  ...WORKS_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...GAPS_PROBLEMS,
  ...CHOICES_PROBLEMS,
  ...UPTAKE_PROBLEMS,
  ...CORRECTIONS_PROBLEMS,
  ...DEBATE_PROBLEMS,
  ...COMMISSION_PROBLEMS,
  "unknown-dataflow": {
    status: 404,
    title: "Unknown dataflow",
    detail: "There is no dataflow {dataflow}.",
    remedy: "Known dataflows: {known}.",
  },
  "unknown-release": {
    status: 404,
    title: "Unknown release",
    detail: "There is no release {release} here.",
    remedy: "Releases here: {known}.",
  },
  "bad-key": {
    status: 400,
    title: "Key does not fit the dataflow",
    detail: "The key {key} does not fit {dataflow}: {reason}.",
    remedy: "Write the dimensions in this order, separated by dots: {dimensions}.",
  },
  "bad-count": {
    status: 400,
    title: "Count not understood",
    detail: "{name} is {value}, not a whole number from 1.",
    remedy: "Write how many observations of each series you want, such as 1.",
  },
  "unknown-source": {
    status: 404,
    title: "Unknown source",
    detail: "Release {release} keeps no reported figures of {source}.",
    remedy: "Sources of this release: {known}.",
  },
  "unknown-working-table": {
    status: 404,
    title: "Unknown working table",
    detail: "Release {release} keeps no working table {name}.",
    remedy: "Working tables of this release: {known}.",
  },
  "unknown-format": {
    status: 406,
    title: "Unknown format",
    detail: "There is no export format {format}.",
    remedy: "Formats: {known}.",
  },
  "too-many-rows": {
    status: 413,
    title: "Too many rows for this format",
    detail: "These are more than {limit} observations, the most that {format} takes.",
    remedy: "Ask for fewer areas or periods, or choose {others}.",
  },
  "release-damaged": {
    status: 500,
    title: "Release damaged",
    detail: "{file} of release {release} is not what its manifest lists: {reason}.",
    remedy: "Copy the release again from where it was published, or build it again; then verify it.",
  },
  "release-not-a-draft": {
    status: 409,
    title: "Release is no draft",
    detail: "Release {release} is {state}; only a draft can be written again.",
    remedy: "Build under a new release id.",
  },
  "release-state-refused": {
    status: 409,
    title: "A release cannot change that way",
    detail: "Release {release} is {state} and cannot become {next}.",
    remedy: "From {state} a release can become: {allowed}.",
  },
  "release-state-reason-missing": {
    status: 400,
    title: "Reason missing",
    detail: "Release {release} cannot be withdrawn without a reason.",
    remedy: "Say why, in words a reader of the release will see.",
  },
  "disk-full": {
    status: 507,
    title: "Disk full",
    detail: "{path} could not be written: the disk or quota is full.",
    remedy: "Free space and try again; what was there before is unchanged.",
  },
  "not-writable": {
    status: 500,
    title: "Not writable",
    detail: "{path} could not be written: permission is lacking, or the disk is read-only.",
    remedy: "Give this user the right to write there, or choose another folder.",
  },
  "unknown-area": {
    status: 404,
    title: "Unknown area",
    detail: "There is no country, area or group of areas with the code {area}.",
    remedy: "Nearest: {nearest}. Codes are ISO 3166-1 alpha-3 (MEX), M49 numbers of regions (002) or World Bank groups (LMY).",
  },
  "no-members": {
    status: 404,
    title: "Members not kept",
    detail: "The members of {area} ({name}) are not kept here.",
    remedy: "Ask for a region or a group whose members are listed, or name the areas one by one.",
  },
  "bad-corridor": {
    status: 400,
    title: "Not a corridor",
    detail: "{corridor} is not a corridor.",
    remedy: "Write origin and destination of the migrants as two different area codes: MEX-USA.",
  },
  "bad-time-period": {
    status: 400,
    title: "Not a time period",
    detail: "{period} is not a year, a quarter or a range of them.",
    remedy: "Write 2020, 2020-Q1 or 2015/2020.",
  },
  "bad-amount": {
    status: 400,
    title: "Amount cannot be kept",
    detail: "{amount} is not an amount of {currency}: {reason}.",
    remedy: "Write digits with at most {decimals} decimals and no other signs, as in {example}.",
  },
  "currencies-differ": {
    status: 400,
    title: "Two currencies",
    detail: "{left} and {right} are different currencies; they cannot be added or compared.",
    remedy: "Convert one of them first, at a stated rate and date.",
  },
  "source-unusable": {
    status: 422,
    title: "A source cannot be used",
    detail: "{source} has {errors} errors; the first: {message}",
    remedy: "Run `knomad sources check {source}` for all of them, mend or fetch the file again; nothing was written.",
  },
  "source-without-address": {
    status: 422,
    title: "Source not offered for fetching",
    detail: "The producer of {source} offers no lasting address of the file.",
    remedy: "Get {file} by hand from {page} and name its folder with --from.",
  },
  "source-unreachable": {
    status: 502,
    title: "Source not reachable",
    detail: "{source} could not be fetched from {address}: {reason}.",
    remedy: "Try again later, or get {file} by hand from {page} and name its folder with --from.",
  },
  "source-stalled": {
    status: 504,
    title: "Source stalled",
    detail: "{source}: {address} stopped sending ({reason}); given up after {attempts} attempts.",
    remedy: "Try again: what has arrived is kept and continued. Or get {file} by hand from {page} and name its folder with --from.",
  },
  "source-too-large": {
    status: 502,
    title: "Source too large",
    detail: "{file} from {origin} is larger than {limit} bytes.",
    remedy: "Nothing was replaced. Look at {page}: the address may lead to another file now.",
  },
  "source-not-a-file": {
    status: 502,
    title: "Not the file",
    detail: "{origin} gave {found} instead of {file}.",
    remedy: "Nothing was replaced. Open {page} in a browser and see where the file is now; a file got by hand is taken with --from.",
  },
  "source-bytes-differ": {
    status: 409,
    title: "Another file than the declared one",
    detail: "{file} from {origin} has {bytes} bytes and checksum {sha256}; declared are {declaredBytes} and {declaredSha256}.",
    remedy: "Nothing was replaced; what came is kept as {kept}. If it is a new edition, declare it as one; if not, fetch it again.",
  },
  "source-busy": {
    status: 409,
    title: "Source being fetched",
    detail: "{file} is being fetched by another process ({process}).",
    remedy: "Wait until it has finished.",
  },
  "no-such-source": {
    status: 404,
    title: "Unknown source",
    detail: "There is no source {source}.",
    remedy: "Sources: {known}.",
  },
  "no-release": {
    status: 404,
    title: "No release",
    detail: "There is no frozen or published release in {folders}.",
    remedy:
      "Name a draft (drafts here: {drafts}), build one with `knomad release build`, or set KNOMAD_DATA to the folder that holds releases.",
  },
  "binary-to-screen": {
    status: 400,
    title: "Not for a screen",
    detail: "{format} cannot be shown on a screen.",
    remedy: "Name a file with --out figures.{extension}, or send the output to one with >.",
  },
  "release-check-failed": {
    status: 422,
    title: "A check of the release failed",
    detail: "The check {check} ({words}) found {count} contradictions. First: {first}",
    remedy: "Look for the source whose figures disagree with `knomad sources check`; nothing was written.",
  },
  "input-check-failed": {
    status: 422,
    title: "The sources contradict each other",
    detail: "The check {check} ({words}) found {count} contradictions. First: {first}",
    remedy: "Compare the named cells with the publisher's files, mend or fetch them again; nothing was written.",
  },
  "cannot-listen": {
    status: 500,
    title: "Cannot listen",
    detail: "The server cannot listen on {host}, port {port}: {reason}.",
    remedy: "Choose another port with --port (0 lets the system choose) or another address with --host.",
  },
  "folder-not-a-release": {
    status: 409,
    title: "Not a place for a release",
    detail: "{folder} holds something else than a release.",
    remedy: "Name a folder that is empty, not there yet, or holds a draft: a build replaces it as a whole.",
  },
  "unknown-parameter": {
    status: 400,
    title: "Unknown parameter",
    detail: "There is no parameter {parameter} at this address.",
    remedy: "{suggestion}Parameters here: {known}.",
  },
  "repeated-parameter": {
    status: 400,
    title: "Parameter given twice",
    detail: "{parameter} is given {times} times.",
    remedy: "Give it once; several codes of a dimension are joined by + in the key.",
  },
  "bad-parameter": {
    status: 400,
    title: "Parameter not understood",
    detail: "{parameter} is {value}. {reason}",
    remedy: "What {parameter} takes: {expected}.",
  },
  "releases-differ": {
    status: 400,
    title: "Two releases asked for",
    detail: "The address names release {pinned}, the parameter {release}.",
    remedy: "Leave the parameter out below /r/{pinned}, or ask below /api.",
  },
  "unknown-address": {
    status: 404,
    title: "Nothing at this address",
    detail: "There is nothing at {address}.",
    remedy: "Nearest: {nearest}. Every address is described in /api/openapi.json.",
  },
  "method-not-allowed": {
    status: 405,
    title: "Only for reading",
    detail: "{method} is not possible at {address}.",
    remedy: "Use GET or HEAD.",
  },
  "not-acceptable": {
    status: 406,
    title: "No such form",
    detail: "This address cannot answer with any of: {accepted}.",
    remedy: "It answers with: {offered}. Leave Accept out or add */*; a format= in the query, where there is one, wins over Accept.",
  },
  "too-many-observations": {
    status: 413,
    title: "Too many observations for one answer",
    detail: "These are more than the {limit} observations that an answer in {format} holds.",
    remedy: "Name fewer codes or periods{others}, or take whole indicators: {bulk}.",
  },
  "address-too-long": {
    status: 414,
    title: "Address too long",
    detail: "The {part} has {length} characters, more than {limit}.",
    remedy: "Leave a dimension open with nothing or *, and pick from the answer; or ask in parts.",
  },
  "range-not-satisfiable": {
    status: 416,
    title: "No such part",
    detail: "{range} is no part of a file of {bytes} bytes.",
    remedy: "Ask for bytes from 0 to {last}, as in Range: bytes=0-99.",
  },
  "periods-reversed": {
    status: 422,
    title: "Ends before it begins",
    detail: "startPeriod {start} lies after endPeriod {end}.",
    remedy: "Exchange them.",
  },
  "too-many-codes": {
    status: 422,
    title: "Too many codes",
    detail: "The key names {count} codes, more than {limit}.",
    remedy: "Leave a dimension open with nothing or *, and pick from the answer; or ask in parts.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many requests",
    detail: "More than {limit} requests a minute came from here.",
    remedy: "Ask again in {seconds} s. Whole indicators come in one request below /api/v1/bulk.",
  },
  busy: {
    status: 503,
    title: "Too many files at once",
    detail: "As many workbooks and Parquet files as can be made soon are waited for already.",
    remedy: "Ask again in {seconds} s, or for CSV or JSON, which come at once. Whole indicators as Parquet are below /api/v1/bulk.",
  },
  unexpected: {
    status: 500,
    title: "Something went wrong here",
    detail: "The request could not be answered because of a fault in this programme.",
    remedy: "Try again later; if it stays, tell whoever runs this server which address you asked for.",
  },
} as const satisfies Record<string, CataloguedProblem>;

export type ProblemCode = keyof typeof PROBLEM_CATALOGUE;

/** What is said of a problem in a language, with its `{value}` places; in English where that language is not written yet. */
export const problemTexts = (code: ProblemCode, locale: string): ProblemTexts =>
  wordsIn<Readonly<Record<ProblemCode, ProblemTexts>>>(locale, PROBLEM_CATALOGUE, { fr: FRENCH_PROBLEMS })[code];
