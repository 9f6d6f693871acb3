import type { VNode } from "preact";
import { Difference } from "../../library/work-history.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import type { DeskSides } from "../desk-parts.ts";
import { Form } from "../form.tsx";
import { Part, workFrame } from "./work-frame.tsx";
import type { Finding, WorkAround, WorkTextData } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;

/** The editor of a draft: a plain form, which a script saves by itself. */
export const workTextPage = (around: WorkAround, data: WorkTextData, sides: DeskSides): Page =>
  workFrame(
    around,
    "text",
    sides,
    <>
      {around.mayWrite && around.closed === "" && <Editor around={around} data={data} />}
      {!around.mayWrite && <p class="notice">{texts.readOnly}</p>}
      {data.clash && (
        <Part title={texts.clashTitle}>
          <Difference fields={data.clash.fields} html={data.clash.html} />
        </Part>
      )}
      {data.preview && (
        <div id="preview" class="stack">
          <Findings findings={data.preview.findings} />
          <Part title={texts.previewTitle}>
            <div class="work" dangerouslySetInnerHTML={{ __html: data.preview.html }} />
          </Part>
        </div>
      )}
    </>,
    around.mayWrite && around.closed === "" ? ["autosave"] : undefined,
  );

const Editor = ({ around: { id, text }, data }: { readonly around: WorkAround; readonly data: WorkTextData }): VNode => {
  const { fields, autosave } = texts;
  const written = { lang: text.lang, dir: text.dir };
  return (
    <div
      class="work-editor"
      data-autosave=""
      data-on={autosave.on}
      data-saved={autosave.saved}
      data-clash={autosave.clash}
      data-failed={autosave.failed}
      data-offline={autosave.offline}
      data-signed-out={autosave.signedOut}
      data-stopped={data.clash && ""}
    >
      <Form
        action={`/desk/works/${id}/text`}
        fields={[
          { name: "title", label: fields.title, kind: "text", required: true, longest: 300, written },
          { name: "summary", label: fields.summary, help: fields.summaryHelp, kind: "long text", rows: 5, longest: 5_000, written },
          { name: "abstract", label: fields.abstract, kind: "long text", rows: 6, longest: 10_000, written },
          { name: "source", label: fields.source, help: fields.sourceHelp, kind: "long text", rows: 24, written },
        ]}
        state={data.state}
        words={partnershipTexts.desk.form}
        submit={texts.save}
        hidden={{ version: data.version }}
        also={{ name: "next", value: "preview", text: texts.preview }}
      >
        <p class="small soft" role="status" data-autosave-words="">
          {data.savedWords}
        </p>
      </Form>
    </div>
  );
};

/** So many findings are shown; a list of thousands helps nobody. */
export const MOST_FINDINGS = 100;

/** What a writer should know of the text, by line. */
export const Findings = ({ findings }: { readonly findings: readonly Finding[] }): VNode | null =>
  findings.length === 0 ? null : (
    <Part title={texts.findings}>
      <ul>
        {findings.slice(0, MOST_FINDINGS).map(({ level, line, words }, place) => (
          <li key={place}>
            <strong class={level === "error" ? "late" : undefined}>{texts.finding[level]}</strong>
            {`, ${texts.line(line)}: ${words}`}
          </li>
        ))}
      </ul>
      {findings.length > MOST_FINDINGS && <p>{texts.moreFindings(findings.length - MOST_FINDINGS)}</p>}
    </Part>
  );
