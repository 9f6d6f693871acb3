import { ACCENTS, MARKUP, SIGNS } from "./latex-accents.ts";

/**
 * A LaTeX text as plain text: accents composed, signs written, grouping braces dropped. Italics, bold and raised letters become the marks that CSL
 * keeps; of a command that is not known only its argument stays.
 */
export const readLatex = (latex: string): string =>
  new LatexReader(latex)
    .read()
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/^ | $/g, "")
    .normalize("NFC");

class LatexReader {
  readonly #latex: string;
  #at = 0;

  constructor(latex: string) {
    this.#latex = latex;
  }

  /** Reads to the end, or to the brace that closes the group. Groups are no deeper than `refuseHostile` lets in. */
  read(): string {
    let text = "";
    while (this.#at < this.#latex.length) {
      const sign = this.#latex[this.#at]!;
      if (sign === "}") break;
      text += this.#readSign(sign);
    }
    return text;
  }

  #readSign(sign: string): string {
    if (sign === "{") return this.#group();
    if (sign === "\\") return this.#command();
    this.#at++;
    if (sign === "~") return "\u00a0";
    if (sign === "$") return "";
    const next = this.#latex[this.#at];
    if (sign === "-" && next === "-") return this.#dash();
    if ((sign === "`" || sign === "'") && next === sign) {
      this.#at++;
      return sign === "`" ? "“" : "”";
    }
    return sign;
  }

  #dash(): string {
    this.#at++;
    if (this.#latex[this.#at] !== "-") return "–";
    this.#at++;
    return "—";
  }

  #group(): string {
    this.#at++;
    const text = this.read();
    this.#at++;
    return text;
  }

  #command(): string {
    const sign = this.#latex[this.#at + 1] ?? "";
    if (!/[A-Za-z]/.test(sign)) {
      this.#at += 2;
      if (sign in ACCENTS) return this.#accented(sign);
      return sign === "\\" || sign === "\n" ? " " : sign === "-" || sign === "/" ? "" : sign;
    }
    let end = this.#at + 1;
    while (end < this.#latex.length && /[A-Za-z]/.test(this.#latex[end]!)) end++;
    const name = this.#latex.slice(this.#at + 1, end);
    this.#at = end;
    return this.#named(name);
  }

  #named(name: string): string {
    while (this.#latex[this.#at] === " ") this.#at++;
    if (name in ACCENTS) return this.#accented(name);
    if (Object.hasOwn(SIGNS, name)) {
      if (this.#latex.startsWith("{}", this.#at)) this.#at += 2;
      return SIGNS[name]!;
    }
    const isGroup = this.#latex[this.#at] === "{";
    if (Object.hasOwn(MARKUP, name) && isGroup) return `<${MARKUP[name]}>${this.#group()}</${MARKUP[name]}>`;
    return isGroup ? this.#group() : "";
  }

  /** The letter behind an accent, with or without braces; the dotless i takes its dot back. */
  #accented(accent: string): string {
    while (this.#latex[this.#at] === " ") this.#at++;
    const sign = this.#latex[this.#at];
    if (sign === undefined || sign === "}") return "";
    const letters = [...this.#readSign(sign)];
    const first = letters[0] === "ı" ? "i" : letters[0] === "ȷ" ? "j" : (letters[0] ?? "");
    return first === "" ? "" : first + ACCENTS[accent]! + letters.slice(1).join("");
  }
}

const WRITTEN: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "\u00a0": "~",
};

/** A text as LaTeX in UTF-8, so that `readLatex` gives it back. */
export const writeLatex = (text: string): string =>
  text
    .replace(/[\\{}~^&%$#_\u00a0]/g, (sign) => WRITTEN[sign]!)
    .replace(/(?<=([-`']))(?=\1)/g, "{}")
    .replace(/<(i|b|sup|sub)>([^<>]*)<\/\1>/g, (_, mark: string, inner: string) => `\\${COMMANDS[mark]!}{${inner}}`);

const COMMANDS: Readonly<Record<string, string>> = { i: "textit", b: "textbf", sup: "textsuperscript", sub: "textsubscript" };
