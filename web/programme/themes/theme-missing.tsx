import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { Day } from "../../parts/day.tsx";
import type { Link } from "../people/people-data.ts";
import { TextLink } from "../people/links.tsx";
import type { MissingItem, MissingPart, ThemeData } from "./theme-data.ts";

const texts = partnershipTexts.themes.missing;
/** More of them stand behind a click. */
const OPEN_PARTS = 3;

/** What is missing of a theme, each with a way to do something about it; what could not be worked out says why, and is never 0. */
export const ThemeMissing = ({ missing, address }: Pick<ThemeData, "missing"> & { readonly address: string }): VNode => (
  <section class="section" id="missing">
    <h2>{texts.title}</h2>
    {missing === undefined ? (
      <p>
        {texts.anotherDay} <a href={`${address}#missing`}>{texts.anotherDayWay}</a>
      </p>
    ) : (
      <All missing={missing} />
    )}
  </section>
);

const All = ({ missing }: { readonly missing: readonly MissingPart[] }): VNode => {
  const unknown = missing.filter(({ notComputed }) => notComputed !== "");
  const found = missing.filter(({ count }) => count > 0);
  const whole = missing.filter(({ notComputed, count }) => notComputed === "" && count === 0);
  return (
    <>
      <p class="soft">{texts.lead}</p>
      {found.map((part) => (
        <Part key={part.rule} part={part} />
      ))}
      <Looked title={texts.nothing} lines={whole.map(({ rule }) => texts.rules[rule].title)} />
      <Looked
        title={texts.notComputed}
        lines={unknown.map(({ rule, notComputed }) => texts.notComputedLine(texts.rules[rule].title, notComputed))}
      />
    </>
  );
};

const Looked = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): VNode | null =>
  lines.length === 0 ? null : (
    <div class="stack-tight missing-part">
      <h3>{title}</h3>
      <ul class="small soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );

const Part = ({ part: { rule, lead, items, more, act } }: { readonly part: MissingPart }): VNode => (
  <div class="stack-tight missing-part">
    <h3>{texts.rules[rule].title}</h3>
    <p>{lead}</p>
    <ul class="plain lined">
      {items.map((item, place) => (
        <Item key={place} item={item} />
      ))}
      {more > 0 && <li class="soft">{texts.more(more)}</li>}
    </ul>
    {act && (
      <p class="ways">
        <TextLink link={act} />
      </p>
    )}
  </div>
);

const Item = ({ item: { name, href, text, parts, since, act } }: { readonly item: MissingItem }): VNode => (
  <li>
    {parts.length > OPEN_PARTS ? (
      <details>
        <summary>{name}</summary>
        <Parts parts={parts} />
      </details>
    ) : (
      <>
        {href === undefined ? (
          <span {...text}>{name}</span>
        ) : (
          <a href={href} {...text}>
            {name}
          </a>
        )}
        {since !== undefined && (
          <span class="small soft">
            {` ${texts.since} `}
            <Day on={since} />
          </span>
        )}
        <Parts parts={parts} />
      </>
    )}
    {act && (
      <span class="line small">
        <TextLink link={act} />
      </span>
    )}
  </li>
);

const Parts = ({ parts }: { readonly parts: readonly Link[] }): VNode | null =>
  parts.length === 0 ? null : (
    <ul class="small">
      {parts.map((part) => (
        <li key={part.text}>
          <TextLink link={part} />
        </li>
      ))}
    </ul>
  );
