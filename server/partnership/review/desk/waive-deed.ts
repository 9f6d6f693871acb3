import { CONFLICT_RULES, waivableConflicts, waiveConflict, type Action, type ShownFinding } from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type DeedLink } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import { reasonsField, type Deed } from "./deed.ts";
import { peopleWhoMay } from "./handling-deeds.ts";
import { CAPACITIES, hrefOf, type HandlingCapacity, type SubmissionInHand } from "./submission-at-hand.ts";
import { effectWords } from "./submission-words.ts";

const texts = partnershipTexts.reviewDesk;

const ACTION = {
  editor: "handle-submission",
  "review editor": "handle-submission",
  "programme officer": "check-policy-use",
  director: "release-work",
} as const satisfies Record<HandlingCapacity, Action>;

interface Conflicted {
  readonly personId: string;
  readonly name: string;
  readonly capacity: HandlingCapacity;
  readonly findings: readonly ShownFinding[];
}

/** Whoever handles the submission or could, in each place, with what may be let stand of them. */
const conflictedPeople = async (request: SignedInRequest, at: SubmissionInHand): Promise<readonly Conflicted[]> => {
  const { database, standing, now } = request;
  const places = await Promise.all(
    CAPACITIES.map(async (capacity) => {
      const named = new Map((await peopleWhoMay(request, at, [ACTION[capacity]])).map(({ value, label }) => [value, label]));
      const about = { submissionId: at.seen.id, capacity, people: [...named.keys()] };
      const found = await waivableConflicts({ tables: database.tables, now }, standing, about);
      return [...found].map(([personId, findings]) => ({ personId, name: named.get(personId) ?? "", capacity, findings }));
    }),
  );
  return places.flat();
};

/** Whose conflicts are asked for, by the page's address or by its form. */
const chosen = ({ query, form }: SignedInRequest, people: readonly Conflicted[]): Conflicted | undefined => {
  const [id, place] = [form.text("person") || query("person"), form.text("capacity") || query("capacity")];
  return people.find(({ personId, capacity }) => personId === id && capacity === place);
};

const wayTo = ({ seen }: SubmissionInHand, { personId: person, name, capacity }: Conflicted): DeedLink => ({
  text: texts.waive.of(name, capacity),
  href: `${hrefOf(seen, "/waive")}?${new URLSearchParams({ person, capacity })}`,
});

const rulesOf = (findings: readonly ShownFinding[]) =>
  [...new Set(findings.map(({ rule }) => rule))].map((rule) => ({
    value: rule,
    label: CONFLICT_RULES.find(({ id }) => id === rule)?.words ?? rule,
  }));

/** Letting a conflict of somebody stand who handles the submission, or could: first whose, then which, with its path. */
export const waiveDeed: Deed = {
  path: "waive",
  moves: [{ event: "appoint editor", role: "organiser" }],
  show: async (request, at) => {
    const people = await conflictedPeople(request, at);
    const one = chosen(request, people);
    if (!one) {
      const none = people.length === 0 ? texts.waive.nothing : texts.waive.choose;
      return { fields: [], ways: people.map((each) => wayTo(at, each)), none };
    }
    return {
      facts: [
        [texts.fields.person, texts.waive.of(one.name, one.capacity)],
        ...one.findings.map(({ effect, path }) => [effectWords(effect), path] as const),
      ],
      fields: [
        { name: "rule", label: texts.fields.rule, kind: "choice", required: true, options: rulesOf(one.findings) },
        reasonsField(texts.fields.publicHelp),
      ],
      hidden: { person: one.personId, capacity: one.capacity },
    };
  },
  act: async (request, { seen }) => {
    const { form } = request;
    const capacity = CAPACITIES.find((one) => one === form.text("capacity"));
    const personId = form.text("person");
    if (capacity === undefined || personId === "") throw new Problem("bad-review", { field: "person", reason: "choose whose conflict" });
    await waiveConflict(request, { submissionId: seen.id, personId, capacity, rule: form.text("rule"), reason: form.text("words") });
  },
};
