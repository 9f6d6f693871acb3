import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { WorkAround } from "./works-desk-data.ts";

const texts = partnershipTexts.worksDesk;

export type WorkPart = keyof typeof texts.ways;

const PARTS: readonly (readonly [part: WorkPart, path: string])[] = [
  ["overview", ""],
  ["text", "/text"],
  ["contributors", "/contributors"],
  ["about", "/about"],
  ["references", "/literature"],
  ["files", "/files"],
  ["versions", "/versions"],
  ["review", "/review"],
  ["comments", "/comments"],
];

/** A page of one work at the desk, with the ways to its parts. */
export const workFrame = (
  around: WorkAround,
  part: WorkPart,
  sides: DeskSides,
  body: ComponentChildren,
  islands?: Page["islands"],
): Page => ({
  ...deskPage({
    ...sides,
    here: "/desk/works",
    title: part === "overview" ? around.title : `${texts.ways[part]}: ${around.title}`,
    body: (
      <>
        <Ways around={around} here={part} />
        {around.closed !== "" && <p class="state-note">{around.closed}</p>}
        {body}
      </>
    ),
  }),
  ...(islands ? { islands } : {}),
});

const Ways = ({ around, here }: { readonly around: WorkAround; readonly here: WorkPart }): VNode => (
  <nav class="ways work-ways" aria-label={texts.parts}>
    {PARTS.map(([part, path]) => (
      <a key={part} href={`/desk/works/${around.id}${path}`} {...(part === here ? { "aria-current": "page" as const } : {})}>
        {texts.ways[part]}
        {part === "comments" && around.openComments > 0 && <span class="waiting">{around.openComments}</span>}
      </a>
    ))}
  </nav>
);

/** A heading with what stands below it. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {children}
  </section>
);
