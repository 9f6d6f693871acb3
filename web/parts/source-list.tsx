import type { VNode } from "preact";

/** Sources one below the other, each leading to its licence and citation. */
export const SourceList = ({ sources }: { readonly sources: readonly { readonly text: string; readonly href: string }[] }): VNode => (
  <ul class="plain source-list">
    {sources.map(({ text, href }) => (
      <li key={href}>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
);
