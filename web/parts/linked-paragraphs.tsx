import type { VNode } from "preact";

const ADDRESS = /(https?:\/\/[^\s<>"]+)/i;
const TRAILING = /[.,;:!?)\]'’”»]+$/u;

/** What somebody from outside wrote, as paragraphs in which addresses are links; nothing else of it becomes markup. */
export const LinkedParagraphs = ({ words }: { readonly words: string }): VNode => (
  <div class="written">
    {words
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== "")
      .map((part, place) => (
        <p key={place}>{part.split(ADDRESS).map((piece, at) => (at % 2 === 1 ? <OutsideLink key={at} written={piece} /> : piece))}</p>
      ))}
  </div>
);

const OutsideLink = ({ written }: { readonly written: string }): VNode => {
  const end = TRAILING.exec(written)?.[0] ?? "";
  const href = written.slice(0, written.length - end.length);
  if (!URL.canParse(href)) return <>{written}</>;
  return (
    <>
      <a href={href} rel="nofollow ugc">
        {href}
      </a>
      {end}
    </>
  );
};
