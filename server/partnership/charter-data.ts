import { charterDifference, CHARTER_KINDS, type Body, type Charter, type CharterKind } from "#partnership";
import type { BodyData, CharterData, CharterVersion } from "#web";

/** "terms-of-reference", as addresses have it. */
const addressOf = (kind: CharterKind): string => kind.replaceAll(" ", "-");

/** A kind of charter from its address. */
export const charterKind = (address: string): CharterKind | undefined => CHARTER_KINDS.find((kind) => addressOf(kind) === address);

/** Charters of a body with their versions, newest first, and the words in force on a day. */
export const charterLines = (slug: string, charters: readonly Charter[], on: string): BodyData["charters"] =>
  CHARTER_KINDS.map((kind) => {
    const own = charters.filter((charter) => charter.kind === kind);
    return { kind, words: inForce(own, on)?.words ?? "", versions: versionsOf(slug, own, on) };
  }).filter(({ versions }) => versions.length > 0);

/** The version in force on a day: the newest of those that begin on or before it. */
const inForce = (versions: readonly Charter[], on: string): Charter | undefined => versions.findLast(({ fromOn }) => fromOn <= on);

const versionsOf = (slug: string, versions: readonly Charter[], on: string): readonly CharterVersion[] =>
  versions
    .map(({ id, kind, number, fromOn }) => {
      const href = `/bodies/${slug}/${addressOf(kind)}/${number}`;
      return {
        number,
        from: fromOn,
        inForce: id === inForce(versions, on)?.id,
        href,
        compareHref: number > 1 ? `${href}?against=${number - 1}` : undefined,
      };
    })
    .toReversed();

interface CharterQuestion {
  readonly body: Body;
  readonly kind: CharterKind;
  readonly charters: readonly Charter[];
  readonly number: string;
  /** Number of the version to compare with; "" for none. */
  readonly against: string;
  readonly on: string;
}

/** A version of a charter; undefined where there is no such. */
export const charterData = ({ body, kind, charters, number, against, on }: CharterQuestion): CharterData | undefined => {
  const own = charters.filter((charter) => charter.kind === kind);
  const wanted = own.find((charter) => String(charter.number) === number);
  if (!wanted) return undefined;
  const other = own.find((charter) => String(charter.number) === against && charter.number !== wanted.number);
  return {
    body: { name: body.name, href: `/bodies/${body.slug}` },
    kind,
    number: wanted.number,
    from: wanted.fromOn,
    words: wanted.words,
    versions: versionsOf(body.slug, own, on),
    compared: other && { with: other.number, pieces: charterDifference(other.words, wanted.words) },
  };
};
