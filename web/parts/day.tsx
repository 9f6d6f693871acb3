import type { VNode } from "preact";

const WRITTEN = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "2 January 2099", from "2099-01-02" or a moment that begins so. */
export const writtenDay = (day: string): string => WRITTEN.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** A day as people write it, and as programmes read it. */
export const Day = ({ on }: { readonly on: string }): VNode => <time dateTime={on}>{writtenDay(on)}</time>;
