import type { DueLine } from "#partnership";
import type { DueRow } from "#web";

/** Something that is due, as pages show it. */
export const dueRow = (line: DueLine): DueRow => ({
  href: `/desk/due/${line.id}`,
  words: line.ruleName,
  bodyName: line.bodyName,
  bodyHref: `/bodies/${line.bodySlug}`,
  from: line.from,
  until: line.until,
  dueOn: line.dueOn,
  state: line.state,
  noted: line.noted,
  needed: line.needed,
  role: line.role,
});
