import {
  earliestRecord,
  findHarvestHeader,
  harvestPart,
  harvestSets,
  momentsOf,
  oai,
  oaiMoment,
  publicWorks,
  writeResumptionToken,
  type HarvestHeader,
  type OaiError,
  type OaiRepository,
  type OaiRequest,
} from "#partnership";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import type { WorksAround } from "../works/works-around.ts";
import { recordsSite } from "./records-site.ts";

/** What was asked for is not there, in the words of OAI-PMH. */
export class NothingThere extends Error {
  override readonly name = "NothingThere";
  readonly oaiError: OaiError;

  constructor(oaiError: OaiError) {
    super(oaiError.words);
    this.oaiError = oaiError;
  }
}

interface Surroundings {
  readonly repository: OaiRepository;
  readonly around: WorksAround;
}

type Asking = Pick<PartnershipRequest, "database" | "frame" | "now">;

/** Records in one answer; headers are shorter. */
const MOST = { ListRecords: 50, ListIdentifiers: 200 } as const;

/** What a verb gives. @throws NothingThere */
export const answerOai = async (request: Asking, asked: OaiRequest, surroundings: Surroundings): Promise<string> => {
  const { repository, around } = surroundings;
  const { database, now } = request;
  switch (asked.verb) {
    case "Identify":
      return oai.writeIdentify(repository, await earliestRecord(database));
    case "ListSets":
      return oai.writeSets(await harvestSets(database, dayOf(now)));
    case "ListMetadataFormats":
      if (asked.identifier !== undefined) await headerOf(request, repository, asked.identifier);
      return oai.writeFormats();
    case "GetRecord": {
      const header = await headerOf(request, repository, asked.identifier);
      const works = await publicWorks(database, header.deleted ? [] : [header.id], recordsSite(request, around));
      return oai.writeRecord(repository, header, asked.format, works.get(header.id));
    }
    case "ListIdentifiers":
    case "ListRecords":
      return answerList(request, asked, surroundings);
  }
};

const headerOf = async ({ database }: Asking, repository: OaiRepository, identifier: string): Promise<HarvestHeader> => {
  const reference = oai.referenceOf(repository, identifier);
  const header = reference === undefined ? undefined : await findHarvestHeader(database, reference);
  if (!header) throw new NothingThere({ code: "idDoesNotExist", words: "There is no record of this identifier." });
  return header;
};

type List = Extract<OaiRequest, { readonly selection: unknown }>;

const answerList = async (request: Asking, { verb, selection }: List, { repository, around }: Surroundings): Promise<string> => {
  const { database } = request;
  const { format, set, from, until, place } = selection;
  const most = MOST[verb];
  const { headers: found, total } = await harvestPart(database, { ...momentsOf(selection), set, place, most: most + 1 });
  if (found.length === 0 && !place) throw new NothingThere({ code: "noRecordsMatch", words: "No record is in this set and time." });
  const headers = found.slice(0, most);
  const cursor = place?.given ?? 0;
  const last = found.length > most ? headers.at(-1) : undefined;
  const token =
    last &&
    writeResumptionToken(
      {
        prefix: format.prefix,
        set,
        from: from?.written,
        until: until?.written,
        place: { after: oaiMoment(last.changedAt), id: last.id, given: cursor + headers.length },
      },
      { verb, address: repository.address },
    );
  const end = { token, total, cursor };
  if (verb === "ListIdentifiers") return oai.writeIdentifiers(repository, headers, end);
  const shown = headers.filter(({ deleted }) => !deleted).map(({ id }) => id);
  const works = await publicWorks(database, shown, recordsSite(request, around));
  return oai.writeRecords(repository, headers, { format, works, end });
};
