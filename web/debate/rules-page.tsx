import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";
import { FactList } from "../programme/people/person-page.tsx";
import type { RulesPageData } from "./debate-data.ts";

const { rules: texts, ...debate } = partnershipTexts.debate;

/** The rules of engagement as they hold, or held, on a day, with every other version. */
export const rulesOfDebatePage = (data: RulesPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <div class="work">
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <section class="section" aria-label={texts.title}>
        {data.rules.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <>
            <ol class="rules-of-debate">
              {data.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
            <FactList
              facts={[
                [texts.inForce, data.term],
                ...(data.source === "" && data.words === ""
                  ? []
                  : [[texts.source, [data.words, data.source].filter((part) => part !== "").join(" ")] as const]),
              ]}
            />
          </>
        )}
      </section>
      <section class="section">
        <h2>{texts.who}</h2>
        <p>{texts.whoWords}</p>
      </section>
      {data.versions.length > 1 && (
        <section class="section">
          <h2>{texts.versions}</h2>
          <ul class="plain stack">
            {data.versions.map(({ href, term, isHere }) => (
              <li key={href}>{isHere ? <strong>{term}</strong> : <a href={href}>{term}</a>}</li>
            ))}
          </ul>
        </section>
      )}
      <ul class="plain row-of-links">
        <li>
          <a href="/debate/respond">{debate.respond}</a>
        </li>
        <li>
          <a href="/debate">{debate.page.all}</a>
        </li>
      </ul>
    </div>
  ),
});
