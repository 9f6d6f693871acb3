import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import type { DueRuleFormData, DueRuleRow } from "./due-data.ts";
import { DuePeriod } from "./due-page.tsx";

const { rules: texts, columns } = partnershipTexts.due;
const { form: words } = partnershipTexts.desk;

/** Every rule on what is due, and the kinds of rule that can be added. */
export const dueRulesPage = (
  { rows, kinds }: { readonly rows: readonly DueRuleRow[]; readonly kinds: readonly { readonly href: string; readonly words: string }[] },
  sides: DeskSides,
): Page =>
  deskPage({
    ...sides,
    title: texts.title,
    body: (
      <>
        <p class="lead">{texts.lead}</p>
        {rows.length === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
            <DataTable
              caption={texts.title}
              headed
              class="wide-first"
              columns={Object.values(texts.columns).map((name) => ({ name }))}
              rows={rows.map((row) => [
                <a href={row.href}>{row.name}</a>,
                row.sentence,
                row.whom,
                row.role,
                row.fromOn === null ? "" : <Day key="from" on={row.fromOn} />,
                row.untilOn === null ? "" : <Day key="until" on={row.untilOn} />,
              ])}
            />
          </div>
        )}
        <section class="section">
          <h2>{texts.add}</h2>
          <ul class="lines">
            {kinds.map((kind) => (
              <li key={kind.href}>
                <a href={kind.href}>{kind.words}</a>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  });

/** A rule's form: what it asks is shown before it is set. */
export const dueRulePage = ({ title, words: about, form, preview }: DueRuleFormData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title,
    body: (
      <>
        <p>
          <a href="/desk/due/rules">{texts.back}</a>
        </p>
        <p>{about}</p>
        {preview && (
          <section class="section" aria-live="polite">
            <h2>{texts.previewTitle}</h2>
            <p>{preview.total === 0 ? texts.previewNone : texts.previewCount(preview.total)}</p>
            {preview.rows.length > 0 && (
              <div class="scroller" tabIndex={0} role="region" aria-label={texts.previewTitle}>
                <DataTable
                  caption={texts.previewTitle}
                  headed
                  columns={[{ name: columns.body }, { name: columns.period }, { name: columns.due }]}
                  rows={preview.rows.map((row) => [row.bodyName, <DuePeriod key="period" row={row} />, <Day key="due" on={row.dueOn} />])}
                />
              </div>
            )}
          </section>
        )}
        <Form
          {...form}
          words={words}
          submit={preview ? texts.save : texts.preview}
          {...(preview ? { also: { name: "step", value: "look", text: texts.preview } } : {})}
        />
      </>
    ),
  });
