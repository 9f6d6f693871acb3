import type { VNode } from "preact";
import type { Link } from "./people-data.ts";

/** A text that leads somewhere where it can. */
export const TextLink = ({ link: { text, href } }: { readonly link: Link }): VNode =>
  href === undefined ? <>{text}</> : <a href={href}>{text}</a>;

/** Several of them in one line. */
export const Links = ({ links }: { readonly links: readonly Link[] }): VNode => (
  <>
    {links.map((link, place) => (
      <span key={place}>
        {place > 0 && ", "}
        <TextLink link={link} />
      </span>
    ))}
  </>
);
