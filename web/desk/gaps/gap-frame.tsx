import type { ComponentChildren, VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import type { GapAround } from "./gaps-desk-data.ts";

const texts = partnershipTexts.gapsDesk.gap;

type GapPart = keyof typeof texts.ways;

/** A page of one question at the desk, with the ways to those of its parts that are open. */
export const gapFrame = (around: GapAround, part: GapPart, sides: DeskSides, body: ComponentChildren): Page =>
  deskPage({
    ...sides,
    here: "/desk/gaps",
    title: part === "overview" ? around.title : `${texts.ways[part]}: ${around.title}`,
    body: (
      <>
        <Ways around={around} here={part} />
        {body}
      </>
    ),
  });

const Ways = ({ around, here }: { readonly around: GapAround; readonly here: GapPart }): VNode | null => {
  const open: readonly GapPart[] = [
    "overview",
    ...(around.mayTriage ? (["wording"] as const) : []),
    ...(around.mayTakeStock ? (["known", "literature", "answers"] as const) : []),
  ];
  if (open.length === 1) return null;
  return (
    <nav class="ways work-ways" aria-label={texts.parts}>
      {open.map((part) => (
        <a
          key={part}
          href={`/desk/gaps/${around.id}${part === "overview" ? "" : `/${part}`}`}
          {...(part === here ? { "aria-current": "page" as const } : {})}
        >
          {texts.ways[part]}
        </a>
      ))}
    </nav>
  );
};
