import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import type { PermissionsPageData } from "./permissions-data.ts";

const texts = partnershipTexts.permissions;

/** Every permission as a sentence, and by action and role. */
export const permissionsPage = ({ sentences, walls, roles, columns, rows }: PermissionsPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <section class="section" id="sentences">
        <h2>{texts.sentences}</h2>
        <div class="scroller" tabIndex={0} role="region" aria-label={texts.sentences}>
          <DataTable
            caption={texts.sentences}
            headed
            class="sentences"
            columns={[{ name: texts.number, number: true }, { name: texts.sentence }, { name: texts.where }, { name: texts.basis }]}
            rows={sentences.map(({ words, where, basis }, index) => [
              <span id={`sentence-${index + 1}`}>{index + 1}</span>,
              words,
              where,
              basis,
            ])}
          />
        </div>
        <h3>{texts.walls}</h3>
        <ul>
          {walls.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <section class="section" id="roles">
        <h2>{texts.roles}</h2>
        <div class="scroller" tabIndex={0} role="region" aria-label={texts.roles}>
          <DataTable
            caption={texts.roles}
            headed
            class="wordy"
            columns={[{ name: texts.role }, { name: texts.means }, { name: texts.heldIn }]}
            rows={roles.map(({ name, words, heldIn }) => [name, words, heldIn.join(", ")])}
          />
        </div>
      </section>
      <section class="section" id="table">
        <h2>{texts.table}</h2>
        <div class="scroller" tabIndex={0} role="region" aria-label={texts.table}>
          <DataTable
            caption={texts.table}
            headed
            columns={[{ name: texts.action }, ...columns.map((name) => ({ name }))]}
            rows={rows.map(({ words, cells }) => [words, ...cells.map((numbers) => <Numbers numbers={numbers} />)])}
          />
        </div>
      </section>
    </>
  ),
});

const Numbers = ({ numbers }: { readonly numbers: readonly number[] }) => (
  <>
    {numbers.map((number, place) => (
      <>
        {place > 0 && ", "}
        <a href={`#sentence-${number}`}>{number}</a>
      </>
    ))}
  </>
);
