import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string;
  readonly source: string;
  /** Its plain text. */
  readonly text: string;
}

/** A mail server on this machine that takes everything, unless told to refuse. */
export interface Mailbox {
  /** For KNOMAD_SMTP. */
  readonly smtp: string;
  readonly mails: ReceivedMail[];
  /** Answers to the next recipients instead of taking them. */
  readonly refusals: Error[];
  readonly close: () => Promise<void>;
}

export const openMailbox = async (): Promise<Mailbox> => {
  const mails: ReceivedMail[] = [];
  const refusals: Error[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_, __, done) => done(refusals.shift()),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const source = Buffer.concat(pieces).toString("utf8");
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), source, text: textOf(source) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { smtp: `smtp://127.0.0.1:${port}`, mails, refusals, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

/** The plain part, out of whichever of the two encodings it travelled in. */
const textOf = (source: string): string => {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--(?!=20)/.exec(source);
  const body = part?.[1] ?? "";
  if (/base64/i.test(part?.[0].split("\r\n\r\n")[0] ?? "")) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
};
