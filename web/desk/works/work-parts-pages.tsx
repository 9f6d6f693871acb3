import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Findings } from "./work-text-page.tsx";
import { Part, workFrame } from "./work-frame.tsx";
import type { AboutData, FilesData, ReferencesData, WorkAround } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;
const { fields } = texts;
const formWords = partnershipTexts.desk.form;

const isWriting = ({ mayWrite, closed }: WorkAround): boolean => mayWrite && closed === "";

/** What a work is about: its language, licence, themes and countries. */
export const workAboutPage = (around: WorkAround, data: AboutData, sides: DeskSides): Page =>
  workFrame(
    around,
    "about",
    sides,
    <Form
      action={`/desk/works/${around.id}/about`}
      fields={[
        { name: "language", label: fields.language, kind: "choice", required: true, options: data.languages },
        { name: "licence", label: fields.licence, kind: "choice", required: true, options: data.licences },
        { name: "themes", label: fields.themes, kind: "several", options: data.themes },
        { name: "countries", label: fields.countries, help: fields.countriesHelp, kind: "long text", rows: 3, longest: 5_000 },
      ]}
      state={data.state}
      words={formWords}
      submit={texts.save}
    />,
  );

/** The literature of a draft, and bringing more in. */
export const workReferencesPage = (around: WorkAround, data: ReferencesData, sides: DeskSides): Page =>
  workFrame(
    around,
    "references",
    sides,
    <>
      <Findings findings={data.findings} />
      {data.entries.length === 0 ? <p>{texts.references.none}</p> : <Entries around={around} data={data} />}
      {isWriting(around) && (
        <Part title={texts.references.add}>
          <Form
            action={`/desk/works/${around.id}/literature`}
            fields={[
              { name: "literature", label: fields.literature, help: fields.literatureHelp, kind: "long text", rows: 10 },
              { name: "file", label: fields.literatureFile, kind: "file" },
            ]}
            state={data.state}
            words={formWords}
            submit={texts.references.add}
            hidden={{ version: data.version }}
          />
        </Part>
      )}
    </>,
  );

const Entries = ({ around, data }: { readonly around: WorkAround; readonly data: ReferencesData }): VNode => (
  <form class="stack" action={`/desk/works/${around.id}/literature/remove`} method="post">
    <input type="hidden" name="csrf" value={data.state.csrf} />
    <input type="hidden" name="version" value={data.version} />
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.ways.references}>
      <DataTable
        class="wordy"
        caption={texts.ways.references}
        headed
        columns={[{ name: texts.references.key }, { name: texts.references.entry }, { name: texts.references.remove }]}
        rows={data.entries.map(({ key, words }) => [
          <code key="key">{`@${key}`}</code>,
          words,
          isWriting(around) && (
            <input key="remove" type="checkbox" name="remove" value={key} aria-label={texts.references.removeLabel(key)} />
          ),
        ])}
      />
    </div>
    {isWriting(around) && (
      <p>
        <button type="submit" class="plain-button">
          {texts.references.remove}
        </button>
      </p>
    )}
  </form>
);

/** Files of a draft: figures, the text as a document, and what goes beside it. */
export const workFilesPage = (around: WorkAround, data: FilesData, sides: DeskSides): Page =>
  workFrame(
    around,
    "files",
    sides,
    <>
      {data.files.length === 0 ? <p>{texts.files.none}</p> : <Files around={around} data={data} />}
      {!data.kept && (
        <p class="state-note" {...(data.state.faults?.["form"] === undefined ? {} : { role: "alert" as const })}>
          {texts.files.unkept}
        </p>
      )}
      {isWriting(around) && data.kept && (
        <Part title={texts.files.add}>
          <Form
            action={`/desk/works/${around.id}/files`}
            fields={[
              { name: "file", label: fields.file, kind: "file", required: true },
              {
                name: "purpose",
                label: fields.purpose,
                kind: "choice",
                required: true,
                options: Object.entries(texts.files.purposes).map(([value, label]) => ({ value, label })),
              },
              { name: "alternative", label: fields.alternative, help: fields.alternativeHelp, kind: "long text", rows: 2, longest: 1_000 },
            ]}
            state={data.state}
            words={formWords}
            submit={texts.files.send}
          />
        </Part>
      )}
    </>,
  );

const Files = ({ around, data }: { readonly around: WorkAround; readonly data: FilesData }): VNode => {
  const { name, purpose, size, scan, alternative, remove } = texts.files;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={texts.ways.files}>
      <DataTable
        class="wordy"
        caption={texts.ways.files}
        headed
        columns={[{ name }, { name: purpose }, { name: size, number: true }, { name: scan }, { name: alternative }, { name: remove }]}
        rows={data.files.map((file) => [
          <a key="name" href={file.href}>
            {file.name}
          </a>,
          file.purpose,
          file.size,
          texts.files[file.scan],
          file.alternative,
          isWriting(around) && (
            <form key="remove" class="inline-form" action={`/desk/works/${around.id}/files/${file.id}/remove`} method="post">
              <input type="hidden" name="csrf" value={data.state.csrf} />
              <button type="submit" class="plain-button" aria-label={texts.files.removeLabel(file.name)}>
                {remove}
              </button>
            </form>
          ),
        ])}
      />
    </div>
  );
};
