import type { DataciteAttributes } from "../datacite/datacite-attributes.ts";
import { DoiRefused, type DoiAgency, type DoiProvider, type RegisteredState } from "./doi-provider.ts";

const TYPE = "application/vnd.api+json";
const PATIENCE = 20_000;
/** An agency says what is wrong in few words; what comes after them is not read into the records. */
const LONGEST_FAULT = 300;

/** DataCite's REST API, or whatever answers as it does. A DOI is put at its own address, so that asking again changes nothing. */
export const dataciteProvider = ({ prefix, url, repository, password }: DoiAgency, patience = PATIENCE): DoiProvider => {
  const authorization = `Basic ${Buffer.from(`${repository}:${password}`).toString("base64")}`;
  const send = (method: "POST" | "PUT", path: string, attributes: object): Promise<Response> =>
    fetch(url + path, {
      method,
      headers: { authorization, "content-type": TYPE, accept: TYPE },
      body: JSON.stringify({ data: { type: "dois", attributes } }),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
  return {
    name: "datacite",
    prefix,
    register: async (doi, attributes) => {
      const whole = { ...attributes, doi, event: "publish" } satisfies DataciteAttributes & { readonly event: string };
      const put = await send("PUT", `/dois/${doi}`, whole);
      // A DOI that is not there yet is made.
      const answer = put.status === 404 ? await send("POST", "/dois", whole) : put;
      if (answer.ok) return stateOf(await answer.text());
      throw await faultOf(answer);
    },
  };
};

const stateOf = (body: string): RegisteredState => {
  const state = field(field(field(json(body), "data"), "attributes"), "state");
  if (state === "findable" || state === "draft") return state;
  throw new Error("the agency for DOIs did not say what became of the DOI");
};

/** Wrong credentials and metadata that it does not take are not mended by asking again. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 410, 415, 422]);

const faultOf = async (answer: Response): Promise<Error> => {
  const errors = field(json(await answer.text()), "errors");
  const said = Array.isArray(errors) ? errors.map((one: unknown) => field(one, "title")).filter((title) => typeof title === "string") : [];
  const words = `the agency for DOIs answered ${answer.status}${said.length === 0 ? "" : `: ${said.join("; ").slice(0, LONGEST_FAULT)}`}`;
  return FINAL.has(answer.status) ? new DoiRefused(words) : new Error(words);
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
