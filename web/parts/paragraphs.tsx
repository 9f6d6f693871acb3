import type { VNode } from "preact";

/** What somebody wrote into a long field, as paragraphs; single line ends stay. */
export const Paragraphs = ({ words }: { readonly words: string }): VNode => (
  <div class="written">
    {words
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== "")
      .map((part, place) => (
        <p key={place}>{part}</p>
      ))}
  </div>
);
