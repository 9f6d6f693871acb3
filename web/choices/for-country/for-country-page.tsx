import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Facts } from "../../parts/facts.tsx";
import type { Page } from "../../parts/page.ts";
import type { CountryChoice, FitName, FitReason, ForCountryData } from "./for-country-data.ts";

const texts = partnershipTexts.choicesForCountry;
const OPEN: readonly FitName[] = ["fits", "partly fits"];

/** A country's figures beside the policy choices that are meant for it, each with the reasons; those that are not are folded below. */
export const forCountryPage = (data: ForCountryData, messages: Messages): Page => ({
  title: texts.title(data.name),
  description: texts.lead(data.name),
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title(data.name)}</h1>
        <p class="lead">{texts.lead(data.name)}</p>
        <p class="small soft">{data.placed}</p>
        <Facts facts={data.facts} messages={messages} />
        <p class="small soft">{texts.figures(data.release)}</p>
        <p class="ways">
          <a href={`/country/${data.code}`}>{texts.country(data.name)}</a>
          <a href="/choices/for">{texts.other}</a>
        </p>
      </div>
      <Choices data={data} />
      <details class="section">
        <summary>{texts.how}</summary>
        <ul>
          {texts.rules(data.share).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </>
  ),
});

const Choices = ({ data }: { readonly data: ForCountryData }): VNode => {
  const others = data.groups["does not fit"];
  if (Object.values(data.groups).every((group) => group.length === 0)) return <p>{texts.noChoices}</p>;
  return (
    <form class="country-choices" action={`/choices/for/${data.code}/brief`} method="get">
      {data.fault !== "" && (
        <div class="fault-summary" role="alert" aria-labelledby="fault-title">
          <h2 id="fault-title">{texts.brief.faultsTitle}</h2>
          <p>{data.fault}</p>
        </div>
      )}
      {OPEN.map((fit) => (
        <section key={fit} class="section">
          <h2>{texts.headings[fit](data.groups[fit].length)}</h2>
          {data.groups[fit].length === 0 ? <p>{texts.none[fit]}</p> : <List choices={data.groups[fit]} ticked={data.ticked} />}
        </section>
      ))}
      {others.length > 0 && (
        <details class="section">
          <summary>{texts.headings["does not fit"](others.length)}</summary>
          <List choices={others} ticked={data.ticked} />
        </details>
      )}
      <div class="brief-bar">
        <p class="small soft" id="brief-help">
          {texts.brief.makeHelp(data.mostInBrief)}
        </p>
        <p class="buttons">
          <button type="submit" aria-describedby="brief-help">
            {texts.brief.make}
          </button>
        </p>
      </div>
    </form>
  );
};

interface ListProps {
  readonly choices: readonly CountryChoice[];
  readonly ticked: readonly string[];
}

const List = ({ choices, ticked }: ListProps): VNode => (
  <ol class="plain works">
    {choices.map((choice) => (
      <Item key={choice.slug} choice={choice} ticked={ticked.includes(choice.slug)} />
    ))}
  </ol>
);

const Item = ({ choice, ticked }: { readonly choice: CountryChoice; readonly ticked: boolean }): VNode => (
  <li class="country-choice">
    <h3>
      <a href={choice.href}>{choice.title}</a>
    </h3>
    <p class="small soft">
      {texts.state[choice.state]}
      {choice.fictitious && (
        <>
          {" "}
          <span class="mark" title={texts.fictitious}>
            {texts.fictitiousMark}
          </span>
        </>
      )}
    </p>
    {choice.verdict.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <ul class="fit-reasons" aria-label={texts.why}>
      {choice.reasons.map((reason) => (
        <Reason key={reason.words} reason={reason} />
      ))}
    </ul>
    <label class="in-brief">
      <input type="checkbox" name="choice" value={choice.slug} checked={ticked} aria-label={texts.brief.tickOf(choice.title)} />
      {texts.brief.tick}
    </label>
  </li>
);

const Reason = ({ reason: { answer, words } }: { readonly reason: FitReason }): VNode => (
  <li class={answer === "holds" ? "fit-holds" : answer === "does not hold" ? "fit-against" : undefined}>
    <strong>{texts.answers[answer]}</strong> {words}
  </li>
);
