import {
  ASSIGNMENT_MOVES,
  ASSIGNMENT_STATES,
  nextAssignmentState,
  nextRoundState,
  nextSubmissionState,
  REVIEW_ROLES,
  ROUND_MOVES,
  ROUND_STATES,
  SUBMISSION_MOVES,
  SUBMISSION_STATES,
  type Move,
  type Moved,
  type ReviewRole,
} from "#partnership";

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");

/** A table of what every event does in every state, and who does it; "–" where nobody may. */
const movesTable = <State extends string, Event extends string>(
  moves: readonly Move<State, Event>[],
  states: readonly State[],
  next: (state: State, event: Event, role: ReviewRole) => Moved<State>,
): string => {
  const events = [...new Set(moves.map(({ event }) => event))];
  return table(
    ["Event", "By", ...states],
    events.flatMap((event) =>
      REVIEW_ROLES.filter((role) => moves.some((move) => move.event === event && move.by === role)).map((role) => [
        event,
        role,
        ...states.map((state) => {
          const moved = next(state, event, role);
          return moved.ok ? (moved.state === state ? "stays" : moved.state) : "–";
        }),
      ]),
    ),
  );
};

/** The page docs/review-transitions.md, from the moves that decide. */
export const reviewTransitionsDocs = (): string => `# What can happen in a review

Generated from \`partnership/review/submission-states.ts\` by \`tests/support/make-review-docs.mjs\`; do not edit by hand.

A cell says where something in that state comes to; "–" where it is refused (\`review-state-refused\`). Whoever is not named in a line is refused
(\`not-allowed\`). "organiser" may appoint editors, "appeal" is whoever decides a case of appeal, "system" is what follows by itself. Every cell, by every
role, is tried in \`partnership/review/review-transitions.test.ts\`.

## Submission

${movesTable(SUBMISSION_MOVES, SUBMISSION_STATES, nextSubmissionState)}

## Assignment of a reviewer

${movesTable(ASSIGNMENT_MOVES, ASSIGNMENT_STATES, nextAssignmentState)}

## Round

${movesTable(ROUND_MOVES, ROUND_STATES, nextRoundState)}
`;
