import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { writtenDay } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { TextLink } from "../../programme/people/links.tsx";
import type { Link } from "../../programme/people/people-data.ts";
import { OneButton } from "../accounts/one-button.tsx";
import { Objections, type RuleObjections } from "../bodies/objections.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form, type FormState } from "../form.tsx";

const { duplicates, merge } = partnershipTexts.people;

export interface MergeLine {
  readonly id: string;
  readonly gone: string;
  readonly kept: string;
  readonly rows: number;
  readonly reason: string;
  readonly mergedOn: string;
  readonly undoneOn: string | null;
  readonly sealed: boolean;
}

export interface DuplicatesData {
  readonly pairs: readonly {
    readonly one: Link;
    readonly other: Link;
    readonly ids: readonly [string, string];
    readonly reasons: readonly string[];
  }[];
  readonly merges: readonly MergeLine[];
  readonly csrf: string;
}

/** Records that look like one person, and the merges so far. */
export const duplicatesPage = (data: DuplicatesData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: duplicates.title,
    body: (
      <>
        <p class="lead">{duplicates.lead}</p>
        {data.pairs.length === 0 ? <p>{duplicates.none}</p> : <Pairs data={data} />}
        <section class="section">
          <h2>{duplicates.merges}</h2>
          <Merges merges={data.merges} />
        </section>
      </>
    ),
  });

const Pairs = ({ data: { pairs, csrf } }: { readonly data: DuplicatesData }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={duplicates.title}>
    <DataTable
      caption={duplicates.title}
      headed
      columns={[
        { name: duplicates.columns.one },
        { name: duplicates.columns.other },
        { name: duplicates.columns.why },
        { name: duplicates.columns.what },
      ]}
      rows={pairs.map(({ one, other, ids: [first, second], reasons }) => [
        <TextLink key="one" link={one} />,
        <TextLink key="other" link={other} />,
        reasons.map((reason) => duplicates.reasons[reason] ?? reason).join(", "),
        <span key="what" class="row-of-links">
          <a href={`/desk/people/merge?one=${first}&other=${second}`} aria-label={`${duplicates.look}: ${one.text}, ${other.text}`}>
            {duplicates.look}
          </a>
          <OneButton
            action="/desk/people/apart"
            csrf={csrf}
            text={duplicates.apart}
            about={`${one.text}, ${other.text}`}
            hidden={{ one: first, other: second }}
          />
        </span>,
      ])}
    />
  </div>
);

/** Merges that were done, each with the way to undo it. */
export const Merges = ({ merges }: { readonly merges: readonly MergeLine[] }): VNode => {
  if (merges.length === 0) return <p>{duplicates.noMerges}</p>;
  const { when, what, why, state } = duplicates.mergeColumns;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={duplicates.merges}>
      <DataTable
        caption={duplicates.merges}
        headed
        columns={[{ name: when }, { name: what }, { name: why }, { name: state }]}
        rows={merges.map((one) => [
          writtenDay(one.mergedOn),
          duplicates.merged(one.gone, one.kept, one.rows),
          one.reason,
          one.undoneOn !== null ? (
            duplicates.undone(writtenDay(one.undoneOn))
          ) : one.sealed ? (
            duplicates.sealed
          ) : (
            <a
              key="undo"
              href={`/desk/merges/${one.id}`}
              aria-label={`${duplicates.undo}: ${duplicates.merged(one.gone, one.kept, one.rows)}`}
            >
              {duplicates.undo}
            </a>
          ),
        ])}
      />
    </div>
  );
};

/** A record that is looked at beside another. */
export interface MergeSide {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly href: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface MergeData {
  readonly action: string;
  readonly backHref: string;
  readonly sides: readonly [MergeSide, MergeSide];
  readonly state: FormState;
  /** What rules of bodies say against it. */
  readonly objections?: RuleObjections | undefined;
  /** Seal of objections that were read. */
  readonly accepted?: string | undefined;
}

/** Two records side by side, and the form that makes one of them. */
export const mergePage = (data: MergeData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: merge.title,
    body: (
      <>
        <p class="lead">{merge.lead}</p>
        <SideBySide sides={data.sides} />
        {data.objections && <Objections objections={data.objections} />}
        <Form
          action={data.action}
          fields={[
            {
              name: "kept",
              label: merge.kept,
              help: merge.keptHelp,
              kind: "choice",
              required: true,
              options: data.sides.map(({ id, name, values }) => ({ value: id, label: `${name} (${values["address"] ?? ""})` })),
            },
            { name: "reason", label: merge.reason, kind: "long text", rows: 2, required: true, longest: 1000 },
          ]}
          state={data.state}
          words={partnershipTexts.desk.form}
          submit={data.objections && !data.objections.refused ? partnershipTexts.bodiesDesk.meant : merge.merge}
          danger
          hidden={{
            one: data.sides[0].id,
            other: data.sides[1].id,
            oneVersion: data.sides[0].version,
            otherVersion: data.sides[1].version,
            ...(data.accepted === undefined ? {} : { accepted: data.accepted }),
          }}
        />
        <p>
          <a href={data.backHref}>{merge.cancel}</a>
        </p>
      </>
    ),
  });

const SideBySide = ({ sides }: Pick<MergeData, "sides">): VNode => {
  const [one, other] = sides;
  const rows = Object.entries(merge.fields).filter(([name]) => name in one.values || name in other.values);
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={merge.both}>
      <DataTable
        class="side-by-side"
        caption={merge.both}
        headed
        columns={[{ name: merge.detail }, { name: one.name }, { name: other.name }]}
        rows={rows.map(([name, label]) => {
          const [left, right] = [one.values[name] ?? "", other.values[name] ?? ""];
          const differs = left !== right && left !== "" && right !== "";
          return [label, <Value key="one" words={left} differs={differs} />, <Value key="other" words={right} differs={differs} />];
        })}
      />
    </div>
  );
};

const Value = ({ words, differs }: { readonly words: string; readonly differs: boolean }): VNode => (
  <span class={differs ? "differs" : undefined}>{words === "" ? "–" : words}</span>
);

export interface UndoData {
  readonly merge: MergeLine;
  readonly backHref: string;
  readonly state: FormState;
}

/** What undoing a merge means, before it is done. */
export const undoMergePage = ({ merge: one, backHref, state }: UndoData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: merge.undoTitle,
    body: (
      <>
        <p class="lead">{duplicates.merged(one.gone, one.kept, one.rows)}</p>
        <p>{merge.undoLead}</p>
        <Form
          action={`/desk/merges/${one.id}`}
          fields={[{ name: "reason", label: merge.undoReason, kind: "long text", rows: 2, required: true, longest: 1000 }]}
          state={state}
          words={partnershipTexts.desk.form}
          submit={merge.undo}
        />
        <p>
          <a href={backHref}>{merge.cancel}</a>
        </p>
      </>
    ),
  });
