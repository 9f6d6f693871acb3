import type { ComponentChildren, VNode } from "preact";
import { ChainWay } from "../chain/chain-way.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { Paragraphs } from "../parts/paragraphs.tsx";
import { TextLink } from "../programme/people/links.tsx";
import { FactList } from "../programme/people/person-page.tsx";
import type { ProofCopy, UsePageData, UseStepLine } from "./uptake-data.ts";

const texts = partnershipTexts.uptake;
const words = texts.page;

/** One verified use with its proof; of one that was withdrawn, that it was. */
export const usePage = (data: UsePageData): Page => ({
  title: data.title,
  description: `${data.kind}: ${data.title}`,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <p class="soft">{data.kind}</p>
        <h1>{data.title}</h1>
        {data.fictitious && <p class="notice">{texts.fictitious}</p>}
        <ChainWay href={data.chainHref} />
        {data.withdrawn && (
          <p class="state-note" role="note">
            <strong>{words.withdrawn}</strong>
          </p>
        )}
      </div>
      <section class="section">
        <FactList facts={useFacts(data)} />
      </section>
      <section class="section">
        <h2>{words.what}</h2>
        <Paragraphs words={data.words} />
      </section>
      <section class="section">
        <h2>{words.proof}</h2>
        <FactList facts={proofFacts(data.proof)} />
        {data.copies.length > 0 && (
          <ul class="plain stack">
            {data.copies.map((copy) => (
              <li key={copy.href}>
                <CopyLink copy={copy} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="section">
        <h2>{words.history}</h2>
        <UseSteps steps={data.steps} />
      </section>
      <p>
        <a href="/uptake">{words.all}</a>
      </p>
    </>
  ),
});

type Facts = readonly (readonly [string, ComponentChildren])[];

const useFacts = (data: UsePageData): Facts => [
  [
    words.of,
    <span key="of" {...data.of.language}>
      <TextLink link={data.of} />
    </span>,
  ],
  [words.kind, data.kind],
  [words.when, data.when],
  [words.area, data.area],
  ...(data.usedBy === "" ? [] : [[words.by, data.usedBy] as const]),
  [words.number, data.reference],
  ...(data.verifiedOn === undefined
    ? []
    : [
        [
          words.verified,
          <span key="verified">
            <Day on={data.verifiedOn} />
            {` ${words.verifiedWords}`}
          </span>,
        ] as const,
      ]),
];

/** Links, hash and place of a proof; links come from readers and are followed by nobody who ranks pages. */
export const proofFacts = ({ href, archive, hash, words: place }: UsePageData["proof"]): Facts => [
  ...(href === null ? [] : [[words.link, <ProofLink key="href" href={href} />] as const]),
  ...(archive === null ? [] : [[words.archive, <ProofLink key="archive" href={archive} />] as const]),
  ...(hash === null
    ? []
    : [
        [
          words.hash,
          <span key="hash" class="work-hash">
            {hash}
          </span>,
        ] as const,
      ]),
  ...(place === "" ? [] : [[words.document, place] as const]),
];

/** A copy with how large it is and its hash, by which somebody else's copy is compared. */
export const CopyLink = ({ copy: { name, href, bytes, hash } }: { readonly copy: ProofCopy }): VNode => (
  <>
    <a class="copy-link" href={href}>
      {name}
    </a>
    {` · ${words.copySize(Math.max(1, Math.round(bytes / 1000)).toLocaleString("en"))}`}
    <span class="line small soft work-hash">{`SHA-256 ${hash}`}</span>
  </>
);

const ProofLink = ({ href }: { readonly href: string }): VNode => (
  <a class="work-hash" href={href} rel="nofollow ugc noopener">
    {href}
  </a>
);

/** What happened to a report, oldest first. */
export const UseSteps = ({ steps }: { readonly steps: readonly UseStepLine[] }): VNode => (
  <ol class="plain stack">
    {steps.map(({ kind, on, words: said, changed }, place) => (
      <li key={place}>
        <strong>{words.steps[kind]}</strong>
        {" · "}
        <Day on={on} />
        {changed !== "" && <span class="line small soft">{words.changed(changed)}</span>}
        {said !== "" && <Paragraphs words={said} />}
      </li>
    ))}
  </ol>
);
