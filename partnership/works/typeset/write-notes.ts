import type { FootnoteDefinition, FootnoteReference } from "mdast";
import { Problem } from "#vocabulary";
import { element, escapeHtml } from "./html/write-html.ts";
import type { TextWriter } from "./text-writer.ts";

/** Numbers the notes in the order in which the text first refers to them. */
export class NoteNumbers {
  readonly #written: ReadonlyMap<string, FootnoteDefinition>;
  /** In the order of their numbers. */
  readonly #used = new Map<FootnoteDefinition, { readonly number: number; times: number }>();

  constructor(definitions: readonly FootnoteDefinition[]) {
    this.#written = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]));
  }

  /** Notes that the text refers to, in order; one that is referred to meanwhile comes behind. */
  *used(): Generator<FootnoteDefinition> {
    yield* this.#used.keys();
  }

  get unused(): readonly FootnoteDefinition[] {
    return [...this.#written.values()].filter((definition) => !this.#used.has(definition));
  }

  /** Number of the note, and for which time the text refers to it. */
  refer(identifier: string): { readonly number: number; readonly time: number } | undefined {
    const definition = this.#written.get(identifier);
    if (!definition) return undefined;
    const use = this.#used.get(definition) ?? { number: this.#used.size + 1, times: 0 };
    use.times++;
    this.#used.set(definition, use);
    return { number: use.number, time: use.times };
  }

  timesOf(definition: FootnoteDefinition): number {
    return this.#used.get(definition)?.times ?? 0;
  }
}

const markId = (number: number, time: number): string => (time === 1 ? `note-${number}-mark` : `note-${number}-mark-${time}`);

/** The raised number in the text. */
export const writeNoteMark = (writer: TextWriter, reference: FootnoteReference): string => {
  const found = writer.notes.refer(reference.identifier);
  if (!found) return escapeHtml(`[^${reference.label ?? reference.identifier}]`);
  const { number, time } = found;
  const link = { href: `#${writer.id(`note-${number}`)}`, id: writer.id(markId(number, time)), role: "doc-noteref" };
  const name = writer.writing.words.note(number);
  return element("sup", {}, element("a", { ...link, "aria-label": name }, String(number)));
};

/** The notes behind the text, each with ways back. A note may refer to another, so that the list grows while it is written. */
export const writeNotes = (writer: TextWriter): string => {
  const items: string[] = [];
  for (const definition of writer.notes.used()) items.push(writer.blocks(definition.children));
  for (const definition of writer.notes.unused)
    writer.find("warning", new Problem("work-note-unused", { note: definition.label ?? definition.identifier }), definition);
  if (items.length === 0) return "";
  const notes = [...writer.notes.used()].map((definition, place) =>
    element("li", { id: writer.id(`note-${place + 1}`) }, withWaysBack(items[place]!, writer, place + 1, writer.notes.timesOf(definition))),
  );
  const id = writer.id("notes");
  const heading = element("h2", { id }, escapeHtml(writer.writing.words.notes));
  return element(
    "section",
    { class: "work-notes", role: "doc-endnotes", "aria-labelledby": id },
    heading + element("ol", {}, notes.join("")),
  );
};

/** The ways back stand in the note's last paragraph, if it ends with one. */
const withWaysBack = (html: string, writer: TextWriter, number: number, times: number): string => {
  const ways = Array.from({ length: times }, (_, index): string => {
    const name = writer.writing.words.backToText(number, index + 1);
    const href = `#${writer.id(markId(number, index + 1))}`;
    return ` ${element("a", { href, role: "doc-backlink", "aria-label": name, class: "note-back" }, "↩")}`;
  }).join("");
  return html.endsWith("</p>") ? `${html.slice(0, -4)}${ways}</p>` : html + ways;
};
