import type { ComponentChildren, VNode } from "preact";
import type { Page } from "../parts/page.ts";

/** A way through the desk, shown beside its pages. */
export interface DeskWay {
  readonly href: string;
  readonly text: string;
  /** How many wait there. */
  readonly waiting?: number;
}

export interface DeskPageData {
  readonly title: string;
  readonly description?: string;
  /** What the last form said when it was done. */
  readonly notice: string;
  readonly ways: readonly DeskWay[];
  /** Address of this page, to mark its way. */
  readonly here: string;
  readonly navigation: string;
  readonly body: ComponentChildren;
}

/** A page of the desk: the ways beside it, what was just done on top. Never listed by search engines. */
export const deskPage = ({ title, description = title, notice, ways, here, navigation, body }: DeskPageData): Page => ({
  title,
  description,
  unlisted: true,
  section: "desk",
  body: (
    <div class="desk">
      <DeskNavigation ways={ways} here={here} label={navigation} />
      <div class="desk-body">
        {notice !== "" && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        <h1>{title}</h1>
        {body}
      </div>
    </div>
  ),
});

interface NavigationProps {
  readonly ways: readonly DeskWay[];
  readonly here: string;
  readonly label: string;
}

const DeskNavigation = ({ ways, here, label }: NavigationProps): VNode => (
  <nav class="desk-nav" aria-label={label}>
    <ul class="plain">
      {ways.map(({ href, text, waiting }) => (
        <li key={href}>
          <a href={href} {...(href === here ? { "aria-current": "page" as const } : {})}>
            {text}
            {waiting !== undefined && waiting > 0 && <span class="waiting">{waiting}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
