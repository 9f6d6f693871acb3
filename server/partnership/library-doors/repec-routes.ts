import { publicWorkIds, publicWorks, writeRedifArchive, writeRedifPapers, writeRedifSeries, type RedifArchive } from "#partnership";
import { partnershipTexts, repecFolderPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import type { WorksAround } from "../works/works-around.ts";
import { mailFor, recordsSite } from "./records-site.ts";

const texts = partnershipTexts.libraryDoors.repec;
const TEXT = "text/plain; charset=utf-8";

/** The tree of files that RePEc fetches: an archive, its series, and the papers of a series. */
export const repecRoutes = (around: WorksAround): readonly PartnershipRoute[] => {
  const page = (
    path: string,
    answer: (request: PartnershipRequest, archive: RedifArchive) => Promise<PartnershipAnswer>,
  ): PartnershipRoute => ({
    kind: "public",
    path,
    answer: async (request) => {
      const archive = archiveOf(request, around);
      const isOther = request.part("archive") !== "" && request.part("archive") !== archive?.code;
      const isOtherSeries = request.part("series") !== "" && request.part("series") !== archive?.series;
      return !archive || isOther || isOtherSeries ? { nothing: texts.none } : answer(request, archive);
    },
  });
  // Programmes that copy a tree of files ask for its folders with a slash behind them.
  const folder = (path: string, paths: (archive: RedifArchive) => readonly string[]): readonly PartnershipRoute[] =>
    [path, `${path}/`].map((one) => page(one, async (_, archive) => ({ page: repecFolderPage(paths(archive)) })));
  return [
    ...folder("/repec", ({ code }) => [`/repec/${code}/`]),
    ...folder("/repec/:archive", ({ code, series }) => [
      `/repec/${code}/${code}arch.rdf`,
      `/repec/${code}/${code}seri.rdf`,
      `/repec/${code}/${series}/`,
    ]),
    page("/repec/:archive/:file{[a-z]{7}\\.rdf}", async ({ part }, archive) => {
      const files = { [`${archive.code}arch.rdf`]: writeRedifArchive, [`${archive.code}seri.rdf`]: writeRedifSeries };
      const write = files[part("file")];
      return write ? { file: write(archive), type: TEXT, cacheable: true } : { nothing: texts.none };
    }),
    ...folder("/repec/:archive/:series{[a-z0-9]{6}}", ({ code, series }) => [`/repec/${code}/${series}/${series}.rdf`]),
    page("/repec/:archive/:series{[a-z0-9]{6}}/:file", async (request, archive) => {
      if (request.part("file") !== `${archive.series}.rdf`) return { nothing: texts.none };
      const { database } = request;
      const works = await publicWorks(database, await publicWorkIds(database), recordsSite(request, around));
      const ordered = [...works.values()].toSorted(
        (a, b) => a.firstPublicOn.localeCompare(b.firstPublicOn) || a.reference.localeCompare(b.reference),
      );
      return { file: writeRedifPapers(ordered, archive), type: TEXT, cacheable: true };
    }),
  ];
};

const archiveOf = (request: PartnershipRequest, around: WorksAround): RedifArchive | undefined => {
  const repec = around.doors?.repec;
  const { address, siteName } = request.frame;
  return (
    repec && {
      ...repec,
      name: siteName,
      mail: mailFor(request, around),
      address: `${address}/repec/${repec.code}/`,
      homepage: `${address}/library`,
    }
  );
};
