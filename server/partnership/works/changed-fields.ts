import { LICENCES, languageWords, versionContributors, type Contributor, type WorkVersion } from "#partnership";
import type { Database } from "#store";
import { partnershipTexts } from "#web";

type Fields = Pick<WorkVersion, "title" | "summary" | "abstract"> & Partial<Pick<WorkVersion, "language" | "licence">>;
/** What differs, by name, with what it was and what it is. */
export type Changed = readonly (readonly [name: string, before: string, now: string])[];

const { fields } = partnershipTexts.worksDesk;

/** What differs besides the text, by name. */
export const changedWords = (before: Fields, now: Fields): Changed => {
  const licenceName = (id = ""): string => LICENCES.find((one) => one.id === id)?.name ?? id;
  const pairs: Changed = [
    [fields.title, before.title, now.title],
    [fields.summary, before.summary, now.summary],
    [fields.abstract, before.abstract, now.abstract],
    [fields.language, languageWords([before.language ?? ""]), languageWords([now.language ?? ""])],
    [fields.licence, licenceName(before.licence), licenceName(now.licence)],
  ];
  return pairs.filter(([, one, other]) => one !== other);
};

/** What differs between two versions besides the text: fields, contributors, files and literature. */
export const changedFields = async (database: Pick<Database, "tables">, before: WorkVersion, now: WorkVersion): Promise<Changed> => {
  const [made, makes] = await Promise.all([versionContributors(database, before.id), versionContributors(database, now.id)]);
  const rest: Changed = [
    [partnershipTexts.library.work.contributorsChanged, contributorWords(made), contributorWords(makes)],
    [partnershipTexts.worksDesk.ways.files, fileWords(before), fileWords(now)],
    [partnershipTexts.worksDesk.ways.references, literatureWords(before), literatureWords(now)],
  ];
  return [...changedWords(before, now), ...rest.filter(([, one, other]) => one !== other)];
};

const contributorWords = (all: readonly Contributor[]): string => all.map(({ name, roles }) => `${name} (${roles.join("; ")})`).join("\n");
const fileWords = ({ files }: WorkVersion): string => files.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`).join("\n");
const literatureWords = ({ bibliography }: WorkVersion): string =>
  bibliography
    .map(({ id, title = "" }) => `@${id} ${title}`)
    .toSorted()
    .join("\n");
