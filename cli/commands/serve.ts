import { Command } from "commander";
import type { RunningServer } from "#server";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parsePort } from "../option-values.ts";

interface Choice {
  readonly port?: number;
  readonly host?: string;
  readonly watch?: true;
}

const USUAL_PORT = 8080;
const USUAL_HOST = "127.0.0.1";

export const serve = (invocation: Invocation): Command =>
  new Command("serve")
    .summary("show the releases as a web site")
    .description("Serves the releases that come with the programme and those in KNOMAD_DATA as a web site, until it is interrupted.")
    .option("--port <port>", `port to listen on; 0 lets the system choose (default: PORT, else ${USUAL_PORT})`, parsePort)
    .option("--host <host>", `address to listen on; 0.0.0.0 for all (default: HOST, else ${USUAL_HOST})`)
    .option("--watch", "start again whenever a source file of the programme changes")
    .addHelpText(
      "after",
      examples(["serve", `The site on http://127.0.0.1:${USUAL_PORT}.`], ["serve --port 3000 --watch", "While working on the programme."]),
    )
    .action((choice: Choice, command: Command) => run(invocation, choice, command));

const run = async (invocation: Invocation, choice: Choice, command: Command): Promise<void> => {
  const { terminal } = invocation;
  const port = choice.port ?? portOf(terminal.environment["PORT"], command);
  const host = choice.host ?? (terminal.environment["HOST"] || USUAL_HOST);
  if (choice.watch) {
    const { serveAndWatch } = await import("../serve-and-watch.ts");
    return serveAndWatch(invocation, ["serve", "--port", String(port), "--host", host]);
  }
  const interrupted = terminal.interrupted();
  const server = await start(invocation, port, host);
  await invocation.note(`listening on ${server.url}`);
  await interrupted;
  await server.close();
};

const REFUSALS: Readonly<Record<string, string>> = {
  EADDRINUSE: "another process listens there",
  EACCES: "this user may not listen there",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no such host",
};

const start = async (invocation: Invocation, port: number, host: string): Promise<RunningServer> => {
  const { checkout, data } = invocation.places;
  const { partnershipSettings, siteSettings, startServer } = await import("#server");
  const { Problem } = await import("#vocabulary");
  try {
    const { environment } = invocation.terminal;
    const partnership = partnershipSettings(environment, data);
    const settings = { ...siteSettings(environment), ...(partnership ? { partnership } : {}) };
    return await startServer({ ...settings, checkout, data, port, host, note: (words) => invocation.progress(`${words}\n`) });
  } catch (error) {
    const reason = REFUSALS[(error as NodeJS.ErrnoException | null)?.code ?? ""];
    throw reason === undefined ? error : new Problem("cannot-listen", { host, port, reason });
  }
};

const portOf = (text: string | undefined, command: Command): number => {
  if (!text) return USUAL_PORT;
  try {
    return parsePort(text);
  } catch (error) {
    return command.error(`error: PORT is ${JSON.stringify(text)}. ${(error as Error).message}`);
  }
};
