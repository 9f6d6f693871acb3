import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import type { CharterData } from "./bodies-data.ts";

const texts = partnershipTexts.bodies;

/** A version of a body's charter, whole or with what changed from another. */
export const charterPage = (data: CharterData): Page => {
  const title = `${data.body.name}: ${texts.charterKinds[data.kind].toLowerCase()}`;
  return {
    title,
    description: `${title}. ${texts.version(data.number, data.from)}.`,
    section: "programme",
    body: (
      <>
        <div class="opening">
          <p class="small soft">
            <a href={data.body.href}>{texts.backToBody(data.body.name)}</a>
          </p>
          <h1>{title}</h1>
          <p class="lead">{data.compared ? texts.comparedWith(data.compared.with, data.number) : texts.version(data.number, data.from)}</p>
          {data.compared && <p class="small soft">{texts.comparedHelp}</p>}
        </div>
        {data.compared ? <Compared pieces={data.compared.pieces} /> : <Paragraphs words={data.words} />}
        <section class="section">
          <ul>
            {data.versions.map(({ number, from, href, compareHref, inForce }) => (
              <li key={number}>
                <a href={href}>{texts.version(number, from)}</a>
                {inForce && <span class="mark">{texts.inForce}</span>}{" "}
                {compareHref !== undefined && <a href={compareHref}>{texts.compare}</a>}
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
};

const ELEMENTS = { same: "span", added: "ins", removed: "del" } as const;

/** What changed between two versions, marked word by word. */
export const Compared = ({ pieces }: { readonly pieces: NonNullable<CharterData["compared"]>["pieces"] }): VNode => (
  <p class="compared">
    {pieces.map(({ kind, text }, place) => {
      const Element = ELEMENTS[kind];
      return <Element key={place}>{text}</Element>;
    })}
  </p>
);
