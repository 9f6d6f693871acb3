import { PROBLEM_CATALOGUE, problemTexts, type ProblemCode } from "#vocabulary";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

/** The catalogue of coded answers, to which the type of each problem leads. */
export const problemsPage = ({ messages }: Frame): Page => {
  const { problems, joined } = messages;
  return {
    title: problems.title,
    description: problems.lead,
    body: (
      <>
        <div class="opening">
          <h1>{problems.title}</h1>
          <p class="lead">{problems.lead}</p>
        </div>
        <dl class="catalogue">
          {(Object.keys(PROBLEM_CATALOGUE) as ProblemCode[]).map((code) => {
            const { detail, remedy } = problemTexts(code, messages.locale);
            return (
              <div key={code} id={code}>
                <dt>
                  <code>{code}</code> <span class="soft">{joined.labelled(problems.status, String(PROBLEM_CATALOGUE[code].status))}</span>
                </dt>
                <dd>{detail}</dd>
                <dd class="soft">{joined.labelled(problems.wayOut, remedy)}</dd>
              </div>
            );
          })}
        </dl>
      </>
    ),
  };
};
