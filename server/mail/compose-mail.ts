import { partnershipTexts, type MailText } from "#web";

/** What stands around a mail's text. */
export interface MailFrame {
  readonly address: string;
  readonly siteName: string;
  /** Name of whom it goes to, "" where it is not known. */
  readonly name: string;
  /** Where mails of this kind are stopped; undefined for mails about the account itself. */
  readonly stopHref: string | undefined;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const texts = partnershipTexts.mail;

/** A mail as plain text and as simple HTML, which say the same. */
export const composeMail = ({ subject, paragraphs, action }: MailText, frame: MailFrame): ComposedMail => {
  const { address, siteName, name, stopHref } = frame;
  const href = action && address + action.href;
  const line = subject.replaceAll(/\s+/g, " ").slice(0, 200);
  const words = [texts.greeting(name), ...paragraphs];
  const foot = [`${texts.from(siteName)} ${address}`];
  const text = [
    ...words,
    ...(action ? [`${action.text}:\n${href}`] : []),
    ["-- ", ...foot, ...(stopHref ? [`${texts.stop} ${stopHref}`] : [])].join("\n"),
  ];
  const html = [
    ...words.map((one) => `<p>${escape(one)}</p>`),
    ...(action && href
      ? [`<p><a href="${escape(href)}">${escape(action.text)}</a></p>`, `<p>${escape(texts.linkBelow)}<br>${escape(href)}</p>`]
      : []),
    "<hr>",
    `<p><small>${escape(texts.from(siteName))} <a href="${escape(address)}">${escape(address)}</a>`,
    ...(stopHref ? [`<br>${escape(texts.stop)} <a href="${escape(stopHref)}">${escape(stopHref)}</a>`] : []),
    "</small></p>",
  ];
  return {
    subject: line,
    text: `${text.join("\n\n")}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(line)}</title></head><body>${html.join("\n")}</body></html>`,
  };
};

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]!);
