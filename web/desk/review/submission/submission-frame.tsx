import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../../parts/page.ts";
import { deskPage } from "../../desk-page.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { Form } from "../../form.tsx";
import type { DeedLink, Facts, ShownConflicts, SubmissionAround, SubmissionForm } from "./submission-data.ts";

const texts = partnershipTexts.reviewDesk;

/** A page that belongs to one submission, with the way back to it. */
export const submissionFrame = (around: SubmissionAround, title: string, sides: DeskSides, body: ComponentChildren): Page =>
  deskPage({
    ...sides,
    here: "/desk/review",
    title,
    body: (
      <>
        <p>
          <a href={around.href}>{texts.back}</a> <span class="soft">{around.title}</span>{" "}
          <span class="soft reference">{around.reference}</span>
        </p>
        {body}
      </>
    ),
  });

/** The steps of a submission in one line, with where it stands. */
export const Stages = ({ around: { stages, state, next } }: { readonly around: SubmissionAround }): VNode => (
  <section aria-label={texts.stages.label} class="stack">
    <ol class="stages">
      {stages.map(({ words, place }) => (
        <li key={words} class={`stage-${place.replace(" ", "-")}`} {...(place === "here" ? { "aria-current": "step" as const } : {})}>
          {words}
        </li>
      ))}
    </ol>
    {state !== "" && <p class="state-note">{state}</p>}
    <p>{next}</p>
  </section>
);

export const FactList = ({ facts }: { readonly facts: Facts }): VNode => (
  <dl class="kept">
    {facts.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);

export const Deeds = ({ deeds, label }: { readonly deeds: readonly DeedLink[]; readonly label: string }): VNode | null =>
  deeds.length === 0 ? null : (
    <nav class="ways" aria-label={label}>
      {deeds.map(({ href, text }) => (
        <a key={href} href={href}>
          {text}
        </a>
      ))}
    </nav>
  );

/** What was found between somebody and the work, each with its path and what follows from it. */
export const Conflicts = ({ conflicts: { words, findings } }: { readonly conflicts: ShownConflicts }): VNode => (
  <>
    {words !== "" && <p>{words}</p>}
    {findings.length > 0 && (
      <ul class="lines">
        {findings.map(({ path, effect }, place) => (
          <li key={place}>
            <span>{path}</span>
            <span class="small soft">{effect}</span>
          </li>
        ))}
      </ul>
    )}
  </>
);

export const OneForm = ({ form: { submit, danger, also, ...form } }: { readonly form: SubmissionForm }): VNode => (
  <Form
    {...form}
    words={partnershipTexts.desk.form}
    submit={submit}
    {...(danger ? { danger: true } : {})}
    {...(also === undefined ? {} : { also })}
  />
);
