import type { VNode } from "preact";
import type { AskedQuestion, Frame } from "./frame.ts";
import { InEnglish } from "./in-english.tsx";

/** A country as the section names it. */
interface AskedArea {
  readonly code: string;
  readonly name: string;
}

interface AskedSectionProps {
  /** One country, or the two of a corridor. */
  readonly areas: readonly AskedArea[];
  readonly frame: Frame;
}

/** Questions that a page lists; the list of questions has the others. */
const FEW = 5;

const codesOf = (areas: readonly AskedArea[]): readonly string[] => areas.map(({ code }) => code);

/** Whether anything was asked that a page about these countries leads to. Pages of a frozen release stay as they were. */
export const isAskedAbout = ({ asked, pinned }: Frame, areas: readonly AskedArea[]): boolean =>
  !pinned && ((asked?.(codesOf(areas)).length ?? 0) > 0 || areas.some(({ code }) => (asked?.([code]).length ?? 0) > 0));

/** What was asked about a country, or about both ends of a corridor, with the way to all questions about each; nothing where nothing was. */
export const AskedSection = ({ areas, frame }: AskedSectionProps): VNode | null => {
  if (!isAskedAbout(frame, areas)) return null;
  const { messages } = frame;
  const { asked: texts } = messages;
  const [first, second] = areas;
  const questions = frame.asked!(codesOf(areas));
  const withQuestions = areas.filter(({ code }) => frame.asked!([code]).length > 0);
  return (
    <section class="section" id="questions">
      <h2>{second ? texts.ofBoth(first!.name, second.name) : texts.title(first!.name)}</h2>
      <p class="soft">{texts.lead}</p>
      {questions.length > 0 && (
        <ul class="lines">
          {questions.slice(0, FEW).map((question) => (
            <Line key={question.slug} question={question} frame={frame} />
          ))}
        </ul>
      )}
      <p class="ways">
        {withQuestions.map(({ code, name }) => (
          <a key={code} href={`/gaps?country=${code}`}>
            {texts.all(name)}
            <InEnglish messages={messages} />
          </a>
        ))}
        <a href="/gaps/ask">
          {texts.ask}
          <InEnglish messages={messages} />
        </a>
      </p>
    </section>
  );
};

const Line = ({
  question: { slug, title, language, state, fictitious },
  frame: { messages },
}: {
  readonly question: AskedQuestion;
  readonly frame: Frame;
}): VNode => (
  <li>
    <a href={`/gaps/${encodeURIComponent(slug)}`}>
      <span lang={language} dir="auto">
        {title}
      </span>
    </a>
    <span class="small soft">
      {messages.asked.states[state]}
      {fictitious && (
        <>
          {" "}
          <span class="mark">{messages.asked.fictitious}</span>
        </>
      )}
    </span>
  </li>
);
