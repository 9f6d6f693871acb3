import type { VNode } from "preact";

interface PartLinksProps {
  readonly label: string;
  readonly later: readonly [href: string | undefined, text: string];
  readonly earlier: readonly [href: string | undefined, text: string];
}

/** Ways to the parts of a list before and after the one that is shown; nothing where there are none. */
export const PartLinks = ({ label, later, earlier }: PartLinksProps): VNode | null => {
  const ways = [later, earlier].filter(([href]) => href !== undefined);
  if (ways.length === 0) return null;
  return (
    <nav class="ways" aria-label={label}>
      {ways.map(([href, text]) => (
        <a key={text} href={href}>
          {text}
        </a>
      ))}
    </nav>
  );
};
