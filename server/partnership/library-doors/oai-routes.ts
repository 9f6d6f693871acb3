import { randomBytes } from "node:crypto";
import { oai, readOaiRequest, type OaiArguments } from "#partnership";
import { Problem } from "#vocabulary";
import { RateLimit } from "../../api/rate-limit.ts";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { NO_DOORS_SETTINGS } from "./doors-settings.ts";
import { answerOai, NothingThere } from "./oai-answers.ts";
import { mailFor } from "./records-site.ts";

const HERE = "/oai";
const XML = "text/xml; charset=utf-8";

/** The door for harvesters: OAI-PMH 2.0, asked by an address or by a form. */
export const oaiRoutes = (around: WorksAround): readonly PartnershipRoute[] => {
  const { rate } = (around.doors ?? NO_DOORS_SETTINGS).clients;
  const limit = new RateLimit({ ...rate, clock: () => performance.now(), secret: randomBytes(32) });
  const answer = async (request: PartnershipRequest, args: OaiArguments): Promise<PartnershipAnswer> => {
    const busy = takenFrom(limit, request.client);
    return busy ?? { file: await answered(request, args, around), type: XML, cacheable: true };
  };
  return [
    { kind: "public", path: HERE, answer: (request) => answer(request, request.asked) },
    {
      kind: "public",
      method: "post",
      fromAnywhere: true,
      path: HERE,
      // What stands in the address of a form counts too, so that an argument cannot stand in both.
      answer: (request) => answer(request, [...request.asked, ...formArguments(request)]),
    },
  ];
};

const formArguments = ({ form }: PartnershipRequest): OaiArguments =>
  form.everything().flatMap(([name, values]) => values.map((value) => [name, value] as const));

/** Harvesters are told to come later by 503, which they know (OAI-PMH 3.1.2.2). */
const takenFrom = (limit: RateLimit, client: string): PartnershipAnswer | undefined => {
  try {
    limit.take(client);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const retry = { "retry-after": String(error.values["seconds"] ?? 60) };
    return { file: `${error.message} ${error.remedy}\n`, type: "text/plain; charset=utf-8", status: 503, headers: retry };
  }
};

const answered = async (request: PartnershipRequest, args: OaiArguments, around: WorksAround): Promise<string> => {
  const { frame, now } = request;
  const repository = {
    name: frame.siteName,
    address: frame.address + HERE,
    domain: oai.oaiDomain(frame.address),
    mail: mailFor(request, around),
  };
  const read = readOaiRequest(args, repository.address);
  const whole = (content: string): string => oai.writeOaiAnswer(repository, now, read, content);
  if (!read.request) return whole(oai.writeOaiErrors(read.errors));
  try {
    return whole(await answerOai(request, read.request, { repository, around }));
  } catch (error) {
    if (error instanceof NothingThere) return whole(oai.writeOaiErrors([error.oaiError]));
    throw error;
  }
};
