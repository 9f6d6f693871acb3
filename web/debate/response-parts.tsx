import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import { LinkedParagraphs } from "../parts/linked-paragraphs.tsx";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { ResponseItem, ResponseStepLine, ResponseWords } from "./debate-data.ts";

const texts = partnershipTexts.debate;
const words = texts.page;

/** Stance, viewpoint and writer of a response in a line or two; with what it answers where that is not clear. */
export const ResponseFacts = ({ response, of }: { readonly response: ResponseItem; readonly of?: true }): VNode => (
  <>
    <span class="line">
      <span class={`stance stance-${response.stance.replace(" ", "-")}`}>{texts.stances[response.stance]}</span>
      {response.viewpoint}
      <span class="soft">{` · ${response.by}`}</span>
    </span>
    <span class="line small soft">
      <Day on={response.on} />
      {response.area !== "" && ` · ${response.area}`}
      {response.answered && ` · ${texts.answered}`}
      {of && (
        <>
          {" · "}
          <span {...response.of.language}>
            <TextLink link={response.of} />
          </span>
        </>
      )}
      {response.fictitious && (
        <span class="mark" title={texts.fictitious}>
          {texts.fictitiousMark}
        </span>
      )}
    </span>
    {response.since.map((said) => (
      <span key={said} class="line small soft">
        {said}
      </span>
    ))}
  </>
);

/** Text of a response, with its language. */
export const ResponseText = ({ response: { words: said, text } }: { readonly response: Pick<ResponseWords, "words" | "text"> }): VNode => (
  <div {...text}>
    <LinkedParagraphs words={said} />
  </div>
);

type Facts = readonly (readonly [string, ComponentChildren])[];

/** Who speaks, to what, and on what it rests. */
export const responseFacts = (response: ResponseWords): Facts => [
  [
    words.to,
    <span key="to" {...response.of.language}>
      <TextLink link={response.of} />
    </span>,
  ],
  [words.version, <TextLink key="version" link={response.version} />],
  [
    words.claim,
    <span key="claim" {...response.text}>
      {response.claim}
    </span>,
  ],
  [words.stance, response.stance],
  [words.speaks, `${response.viewpoint} · ${response.by}`],
  [
    words.interests,
    <div key="interests" {...response.text}>
      <Paragraphs words={response.interests} />
    </div>,
  ],
  ...(response.area === "" ? [] : [[words.area, response.area] as const]),
  [words.language, response.language],
  ...(response.cites.length === 0
    ? []
    : [
        [
          words.rests,
          <ul key="rests" class="plain">
            {response.cites.map((link) => (
              <li key={link.href}>
                <a href={link.href} {...(link.href?.startsWith("/") ? {} : { rel: "nofollow ugc" })} class="long-address">
                  {link.text}
                </a>
              </li>
            ))}
          </ul>,
        ] as const,
      ]),
  [words.rules, <TextLink key="rules" link={response.rules} />],
];

/** What happened to a response, for those who have to do with it. */
export const ResponseSteps = ({ steps }: { readonly steps: readonly ResponseStepLine[] }): VNode => (
  <ol class="plain stack">
    {steps.map((step, place) => (
      <li key={place}>
        <strong>{texts.sent.steps[step.kind]}</strong>
        <span class="soft">
          {" · "}
          <Day on={step.on} />
        </span>
        {step.words !== "" && <Paragraphs words={step.words} />}
      </li>
    ))}
  </ol>
);
