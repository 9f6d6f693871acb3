import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { ProofCopy } from "../../uptake/uptake-data.ts";
import { CopyLink } from "../../uptake/use-page.tsx";
import { Form, type FormState } from "../form.tsx";

const words = partnershipTexts.uptake.desk.copies;

/** A copy of a proof at the desk, and what may be done with it. */
export interface DeskCopy extends ProofCopy {
  readonly id: string;
  readonly shown: boolean;
  readonly deeds: readonly ("show" | "hide" | "take-back")[];
}

/** Copies of the proof of one use. */
export interface DeskCopiesData {
  /** Address of the report at the desk. */
  readonly path: string;
  readonly version: number;
  readonly csrf: string;
  readonly copies: readonly DeskCopy[];
  /** The form that adds one, for whoever may. */
  readonly adding: FormState | undefined;
}

const DEEDS = { show: words.show, hide: words.hide, "take-back": words.takeBack } as const;

/** Every copy with its state, and the form for another. */
export const ProofCopies = (data: DeskCopiesData): VNode | null =>
  data.copies.length === 0 && data.adding === undefined ? null : (
    <section aria-labelledby="copies">
      <h2 id="copies">{words.title}</h2>
      <p>{words.lead}</p>
      {data.copies.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="plain stack">
          {data.copies.map((copy) => (
            <li key={copy.id}>
              <CopyLink copy={copy} />
              <span class="line small">{copy.shown ? words.shownToReaders : words.forVerifiers}</span>
              {copy.deeds.map((deed) => (
                <DeedForm key={deed} data={data} copy={copy} deed={deed} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {data.adding && (
        <Form
          action={`${data.path}/copies`}
          fields={[{ name: "file", label: words.file, help: words.fileHelp, kind: "file", required: true }]}
          state={data.adding}
          words={partnershipTexts.desk.form}
          submit={words.add}
          hidden={{ version: String(data.version) }}
        />
      )}
    </section>
  );

interface DeedProps {
  readonly data: DeskCopiesData;
  readonly copy: DeskCopy;
  readonly deed: DeskCopy["deeds"][number];
}

const DeedForm = ({ data: { path, version, csrf }, copy: { id, name }, deed }: DeedProps): VNode => (
  <form class="inline-form" action={`${path}/copies/${id}/${deed}`} method="post">
    <input type="hidden" name="csrf" value={csrf} />
    <input type="hidden" name="version" value={String(version)} />
    <button type="submit" class="plain-button" aria-label={words.named(DEEDS[deed], name)}>
      {DEEDS[deed]}
    </button>
  </form>
);
