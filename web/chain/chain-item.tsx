import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import { TextLink } from "../programme/people/links.tsx";
import type { ChainItem } from "./chain-data.ts";

const texts = partnershipTexts.chain;

/** One thing of a chain: what it is, how long it took to come, what became of it, and the ways to it and to its own chain. */
export const ChainItemCard = ({ item }: { readonly item: ChainItem }): VNode => {
  const { sort, title, text, href, chainHref, state, isOver, on, fictitious, alsoBefore } = item;
  return (
    <li>
      <a class="chain-title" href={href} {...text}>
        {title}
      </a>
      {fictitious && (
        <span class="mark" title={texts.fictitious}>
          {texts.fictitiousMark}
        </span>
      )}
      <span class="line small soft">
        {sort}
        {state !== "" && (
          <>
            {" · "}
            <strong class={isOver ? "late" : "choice-state"}>{state}</strong>
          </>
        )}
        {on !== undefined && (
          <>
            {" · "}
            <Day on={on} />
          </>
        )}
      </span>
      {alsoBefore && <span class="line small soft">{texts.alsoBefore}</span>}
      <ItemDetails item={item} />
      <span class="line small chain-ways">
        <a href={chainHref} aria-label={texts.recentreOf(title)}>
          {texts.recentre}
        </a>
      </span>
    </li>
  );
};

/** Times, facts and steps of a thing. */
export const ItemDetails = ({ item: { after, facts, sayings, steps, reviews, noReview } }: { readonly item: ChainItem }): VNode => (
  <div class="chain-details">
    {after.length > 0 && (
      <ul class="plain chain-after">
        {after.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    )}
    {facts.map((fact) => (
      <p key={fact} class="small soft">
        {fact}
      </p>
    ))}
    {sayings.map(({ lead, lines }) => (
      <div key={lead} class="small">
        <p class="soft">{lead}</p>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    ))}
    {steps.length > 0 && (
      <ol class="plain small chain-steps">
        {steps.map(({ what, on, words }, place) => (
          <li key={place}>
            <Day on={on} />
            {`: ${what}`}
            {words !== "" && <span class="soft">{`. ${words}`}</span>}
          </li>
        ))}
      </ol>
    )}
    {reviews.map(({ link, took, rounds }) => (
      <div key={link.text} class="small">
        <p>
          <TextLink link={link} />
          {took !== "" && <span class="soft">{` · ${took}`}</span>}
        </p>
        <ul>
          {rounds.map((round) => (
            <li key={round}>{round}</li>
          ))}
        </ul>
      </div>
    ))}
    {noReview !== "" && <p class="small soft">{noReview}</p>}
  </div>
);
