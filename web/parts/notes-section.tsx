import type { VNode } from "preact";
import type { Messages } from "../messages/messages.ts";

interface NotesSectionProps {
  readonly notes: readonly string[];
  readonly messages: Messages;
}

/** What a reader must know of the names and figures of an area; nothing where there is nothing to say. */
export const NotesSection = ({ notes, messages }: NotesSectionProps): VNode | null =>
  notes.length === 0 ? null : (
    <section class="section" id="notes">
      <h2>{messages.country.notes}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
