import type { UnitOfWork } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import type { Assignment } from "./assignment-records.ts";
import { writersOf, type Submission } from "./submission-records.ts";
import { whoMay } from "../permissions/who-may.ts";
import { bodyPath } from "../permissions/body-path.ts";

export const submissionHref = ({ reference }: Pick<Submission, "reference">): string => `/desk/review/${reference}`;
export const invitationHref = ({ id }: Pick<Assignment, "id">): string => `/desk/review/invitations/${id}`;

/** Tells the authors. The words never say anything of reviewers but their number in the round. */
export const tellAuthors = async (unit: UnitOfWork, submission: Submission, words: string, key: string): Promise<void> =>
  tellPeople(unit, {
    people: await writersOf(unit, submission),
    words,
    href: submissionHref(submission),
    mail: { key: `review ${submission.id} ${key}`, subject: words },
  });

/** Tells those who handle a submission in some places. */
export const tellHandlers = async (
  unit: UnitOfWork,
  submission: Submission,
  people: readonly (string | null)[],
  told: { readonly words: string; readonly key: string },
): Promise<void> =>
  tellPeople(unit, {
    people: people.flatMap((one) => one ?? []),
    words: told.words,
    href: submissionHref(submission),
    mail: { key: `review ${submission.id} ${told.key}`, subject: told.words },
  });

/** Tells everybody whose mandates let them do what comes next. */
export const tellWhoMay = async (
  unit: UnitOfWork,
  submission: Submission,
  action: "appoint-editor" | "check-policy-use" | "release-work",
  told: { readonly words: string; readonly key: string },
): Promise<void> => {
  const subject = { bodies: await bodyPath(unit, submission.bodyId), concerns: submission.authors };
  const holders = await whoMay(unit, action, subject, unit.now);
  await tellHandlers(
    unit,
    submission,
    holders.map(({ personId }) => personId),
    told,
  );
};

/** Tells a reviewer, who is led to the own invitation. */
export const tellReviewer = (
  unit: UnitOfWork,
  assignment: Pick<Assignment, "id" | "personId">,
  told: { readonly words: string; readonly key: string },
): Promise<void> =>
  tellPeople(unit, {
    people: [assignment.personId],
    words: told.words,
    href: invitationHref(assignment),
    mail: { key: `review ${assignment.id} ${told.key}`, subject: told.words },
  });
