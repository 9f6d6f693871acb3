import type { ComponentChildren } from "preact";
import type { Page } from "../../parts/page.ts";

/** A page about getting in: a title, some words, a form. Never listed by search engines. */
export const accountFrame = (title: string, body: ComponentChildren, islands?: Page["islands"]): Page => ({
  title,
  description: title,
  unlisted: true,
  section: "desk",
  ...(islands ? { islands } : {}),
  body: (
    <div class="getting-in">
      <h1>{title}</h1>
      {body}
    </div>
  ),
});
