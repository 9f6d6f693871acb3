import { formatRounded } from "../../figures/format-number.ts";
import { fillIn } from "./matrix-data.ts";

/** A text around an amount, as the language has it after nothing, one, digits, and a word such as "million". */
export interface AmountTemplates {
  /** By the amount itself: "0", "1". */
  readonly single: Readonly<Record<string, string>>;
  readonly digits: string;
  readonly word: string;
}

const SEVERAL = 12;
const MILLIONS = 12_000_000;

/** What a text says around amounts of each kind: a function cannot travel to the browser, and many languages join a million otherwise. */
export const amountTemplates = (say: (amount: string) => string, locale: string): AmountTemplates => {
  const around = (amount: string): string => say(amount).replace(amount, "{amount}");
  const single = [0, 1].map((value) => formatRounded(value, locale));
  return {
    single: Object.fromEntries(single.map((amount) => [amount, around(amount)])),
    digits: around(formatRounded(SEVERAL, locale)),
    word: around(formatRounded(MILLIONS, locale)),
  };
};

/** The text with an amount in it. */
export const fillAmount = (templates: AmountTemplates, amount: string): string =>
  fillIn(templates.single[amount] ?? (/\p{L}$/u.test(amount) ? templates.word : templates.digits), { amount });
