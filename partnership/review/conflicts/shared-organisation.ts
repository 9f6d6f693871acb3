import type { Course, NamedOrganisation, OrganisationLink } from "./conflict-facts.ts";

/** Networks and forums have members of all kinds: to belong to one makes nobody a colleague. */
const LOOSE: readonly string[] = ["network", "forum"];

/** An organisation in which two links meet, and by which way each comes there. */
export interface Meeting {
  readonly organisation: NamedOrganisation;
  readonly one: OrganisationLink;
  readonly other: OrganisationLink;
}

/** The nearest organisation that two belong to: the same one, one above the other, or one above both. */
export const meetingOf = (one: OrganisationLink, other: OrganisationLink): Meeting | undefined => {
  const organisation = one.chain.find(({ id, kind }) => other.chain.some((above) => above.id === id) && !LOOSE.includes(kind));
  return organisation && { organisation, one, other };
};

/** Every meeting of the links of two. */
export const meetings = (
  ones: readonly OrganisationLink[],
  others: readonly OrganisationLink[],
  keeps: (link: OrganisationLink) => boolean,
): readonly Meeting[] => ones.filter(keeps).flatMap((one) => others.filter(keeps).flatMap((other) => meetingOf(one, other) ?? []));

/** "; A is part of B, which is part of C", or nothing where the link is with the organisation itself. */
export const wayUp = ({ chain }: OrganisationLink, { id }: NamedOrganisation): string => {
  const way = chain.slice(0, chain.findIndex((one) => one.id === id) + 1).map(({ name }) => name);
  return way.length < 2 ? "" : `; ${way[0]} is part of ${way.slice(1).join(", which is part of ")}`;
};

/** When both belonged to it: from the later beginning to the earlier end, which may lie before. */
export const bothDays = (one: Course, other: Course): Course => ({
  fromOn: one.fromOn === null || other.fromOn === null ? null : one.fromOn > other.fromOn ? one.fromOn : other.fromOn,
  untilOn:
    one.untilOn === null || other.untilOn === null
      ? (one.untilOn ?? other.untilOn)
      : one.untilOn < other.untilOn
        ? one.untilOn
        : other.untilOn,
});
