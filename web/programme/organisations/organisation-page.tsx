import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { TextLink } from "../people/links.tsx";
import { FactList, MandateTable } from "../people/person-page.tsx";
import type { PublicOrganisation, TreeNode } from "./organisations-data.ts";

const texts = partnershipTexts.organisations;

/** One organisation: what it is, where it stands among others, and what it has to do with the partnership. */
export const organisationPage = (data: PublicOrganisation): Page => ({
  title: data.name,
  description: texts.page.description(data.name),
  section: "programme",
  body: (
    <>
      <div class="opening">
        {data.above.length > 0 && <Above above={data.above} />}
        <h1>{data.name}</h1>
        {data.fictitious && <p class="notice">{texts.fictitious}</p>}
        <FactList facts={factsOf(data)} />
      </div>
      {data.below.length > 0 && (
        <Section title={texts.page.below}>
          <Tree nodes={data.below} />
        </Section>
      )}
      {data.interests.length > 0 && (
        <Section title={texts.page.interests}>
          <ul>
            {data.interests.map(({ body, words }) => (
              <li key={body.text}>
                <TextLink link={body} />
                {words !== "" && <span class="soft">{`: ${words}`}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Held data={data} />
      {data.people.length > 0 && (
        <Section title={texts.page.people}>
          <ul class="columns">
            {data.people.map(({ link, words }) => (
              <li key={link.href}>
                <TextLink link={link} />
                {words !== "" && <span class="soft">{`, ${words}`}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.source !== "" && <p class="small soft">{`${texts.page.source}: ${data.source}`}</p>}
      <p>
        <a href="/organisations">{texts.page.all}</a>
      </p>
      <p class="small soft">{partnershipTexts.people.grouping}</p>
    </>
  ),
});

const factsOf = ({ facts, ror }: PublicOrganisation): readonly (readonly [string, ComponentChildren])[] => [
  ...facts,
  ...(ror === null
    ? []
    : [
        [
          texts.page.ror,
          <a key="ror" href={`https://ror.org/${ror}`}>
            {ror}
          </a>,
        ] as const,
      ]),
];

const Held = ({ data: { bodies, mandates } }: { readonly data: PublicOrganisation }): VNode => (
  <>
    {bodies.length > 0 && (
      <Section title={texts.page.bodies}>
        <ul>
          {bodies.map((body) => (
            <li key={body.text}>
              <TextLink link={body} />
            </li>
          ))}
        </ul>
      </Section>
    )}
    {mandates.length > 0 && (
      <Section title={texts.page.mandates}>
        <MandateTable mandates={mandates} />
      </Section>
    )}
  </>
);

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {children}
  </section>
);

/** The organisations above, the highest first. */
const Above = ({ above }: { readonly above: PublicOrganisation["above"] }): VNode => (
  <nav aria-label={texts.page.above}>
    <ol class="plain trail">
      {above.map((link) => (
        <li key={link.href}>
          <TextLink link={link} />
        </li>
      ))}
    </ol>
  </nav>
);

const Tree = ({ nodes }: { readonly nodes: readonly TreeNode[] }): VNode => (
  <ul>
    {nodes.map((node) => (
      <li key={node.href}>
        <TextLink link={node} />
        {node.children.length > 0 && <Tree nodes={node.children} />}
      </li>
    ))}
  </ul>
);
