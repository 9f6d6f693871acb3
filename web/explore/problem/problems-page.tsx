import { PROBLEM_CATALOGUE, problemTexts, type ProblemCode } from "#vocabulary";
import { DataTable } from "../../parts/data-table.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";

/** The catalogue of coded answers, to which the type of each problem leads. */
export const problemsPage = ({ messages }: Frame): Page => {
  const { problems, methods } = messages;
  return {
    title: problems.title,
    description: problems.lead,
    body: (
      <>
        <div class="opening">
          <h1>{problems.title}</h1>
          <p class="lead">{problems.lead}</p>
        </div>
        <div class="scroller" tabIndex={0} role="region" aria-label={problems.title}>
          <DataTable
            headed
            caption={problems.title}
            columns={[
              { name: problems.code },
              { name: problems.status, number: true },
              { name: methods.meaning },
              { name: problems.wayOut },
            ]}
            rows={(Object.keys(PROBLEM_CATALOGUE) as ProblemCode[]).map((code) => {
              const { detail, remedy } = problemTexts(code, messages.locale);
              return [<code id={code}>{code}</code>, PROBLEM_CATALOGUE[code].status, detail, remedy];
            })}
          />
        </div>
      </>
    ),
  };
};
