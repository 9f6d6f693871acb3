import type { VNode } from "preact";

export interface OneButtonProps {
  readonly action: string;
  readonly csrf: string;
  readonly text: string;
  /** What the button is about, for those who hear it among others: "Remove ada@example.org". */
  readonly about?: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A form that is one small button: it does one thing to one row. */
export const OneButton = ({ action, csrf, text, about, hidden = {} }: OneButtonProps): VNode => (
  <form class="one-button" action={action} method="post">
    <input type="hidden" name="csrf" value={csrf} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button type="submit" {...(about === undefined ? {} : { "aria-label": `${text}: ${about}` })}>
      {text}
    </button>
  </form>
);
