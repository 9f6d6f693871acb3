import {
  addSetting,
  decideCase,
  findCase,
  findPublished,
  findResponse,
  removeResponse,
  RULES_OF_DEBATE,
  sendResponse,
  standingOf,
  writeAuthorsAnswer,
  type Doing,
  type ResponseValues,
} from "#partnership";
import { INVENTED_RESPONSE } from "./debate-world.ts";
import type { Persona, PermissionWorld } from "./permission-world.ts";

const id = (number: number): string => `00000000-0000-4000-8000-00000000${String(number).padStart(4, "0")}`;

/** Responses to an invented work in every state that pages show, under ids that tests know. The persona "account" wrote them. */
export const SITE_RESPONSES = {
  published: id(9701),
  waiting: id(9702),
  offered: id(9703),
  changes: id(9704),
  /** Published, and its answer by the persona "expert" waits. */
  answered: id(9705),
  removed: id(9706),
} as const;

type Kind = keyof typeof SITE_RESPONSES;

const OUTCOMES: Readonly<Record<Kind, { readonly outcome: string; readonly fields?: Readonly<Record<string, string>> } | undefined>> = {
  published: { outcome: "publish" },
  waiting: undefined,
  offered: { outcome: "edits", fields: { editedTitle: "Fees fall first", editedWords: `${INVENTED_RESPONSE.words} Counted twice.` } },
  changes: { outcome: "changes" },
  answered: { outcome: "publish" },
  removed: { outcome: "publish" },
};

const WRITTEN: Readonly<Partial<Record<Kind, Partial<ResponseValues>>>> = {
  published: { viewpoint: "recruiters", stance: "disagrees", language: "ar", title: "الرسوم لم تنخفض في كل مكان" },
  answered: { viewpoint: "migrants and diaspora", stance: "supports", area: "" },
};

/** Puts them into a site, with rules of engagement; the work of `site-reviews.ts` has to be there. */
export const addSiteResponses = async (world: PermissionWorld): Promise<void> => {
  const { database, surroundings } = world.site;
  const as = async (persona: Persona): Promise<Doing> => {
    const personId = world.personOf(persona)!;
    const standing = await standingOf(database, personId, surroundings.now());
    return { database, surroundings, actor: { kind: "person", id: personId }, standing };
  };
  const rulesId = await addSetting(await as("director"), {
    ...{ key: RULES_OF_DEBATE, value: { rules: ["Speak to what the work says.", "Say for whom you speak."] }, words: "Invented." },
    ...{ from: "2099-01-01", until: null },
  });
  const work = (await findPublished(database, "work", { slug: "invented-study-2" }))!;
  for (const kind of Object.keys(SITE_RESPONSES) as Kind[]) {
    const doing = await as("account");
    let isFirst = true;
    const newId = (): string => (isFirst ? ((isFirst = false), SITE_RESPONSES[kind]) : surroundings.newId());
    const values = { ...INVENTED_RESPONSE, ...WRITTEN[kind] };
    await sendResponse(
      { ...doing, surroundings: { ...surroundings, newId } },
      work,
      { values, rulesId },
      { personId: world.personOf("account")! },
    );
    const sent = await findResponse(database, { id: SITE_RESPONSES[kind] });
    if (!sent) throw new Error(`${kind} was sent under another id`);
    const decision = OUTCOMES[kind];
    const file = await findCase(database, { id: sent.caseId! });
    if (decision)
      await decideCase(await as("programme officer"), file!, { fields: {}, reasons: "Invented reasons.", basis: "Rule 1", ...decision });
  }
  const { version } = (await findResponse(database, { id: SITE_RESPONSES.answered }))!;
  const removed = (await findResponse(database, { id: SITE_RESPONSES.removed }))!;
  await removeResponse(await as("programme officer"), removed, "It names a private person, against the rules.");
  await writeAuthorsAnswer(await as("expert"), { id: SITE_RESPONSES.answered, version }, "We counted what was advertised, and say so.");
};
