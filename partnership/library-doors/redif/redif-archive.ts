import { writeTemplate, writeTemplates } from "./redif-template.ts";

/** An archive of RePEc, as whoever runs the site has been given it. */
export interface RedifArchive {
  /** Three letters that RePEc gave: "abc". */
  readonly code: string;
  /** Six letters or digits of the series that works without a series of their own stand in. */
  readonly series: string;
  readonly name: string;
  readonly mail: string;
  /** Where the archive's files lie: "https://figures.example/repec/abc/". */
  readonly address: string;
  readonly homepage: string;
}

export const archiveHandle = ({ code }: Pick<RedifArchive, "code">): string => `RePEc:${code}`;

export const seriesHandle = ({ code, series }: Pick<RedifArchive, "code" | "series">): string => `RePEc:${code}:${series}`;

/** The file that tells RePEc of the archive. */
export const writeRedifArchive = (archive: RedifArchive): string =>
  writeTemplate([
    ["Template-Type", "ReDIF-Archive 1.0"],
    ["Handle", archiveHandle(archive)],
    ["Name", archive.name],
    ["Maintainer-Email", archive.mail],
    ["Description", `Works of ${archive.name}`],
    ["URL", archive.address],
  ]);

/** The file that tells RePEc of its series. */
export const writeRedifSeries = (archive: RedifArchive): string =>
  writeTemplates([
    [
      ["Template-Type", "ReDIF-Series 1.0"],
      ["Name", `${archive.name}: papers`],
      ["Provider-Name", archive.name],
      ["Provider-Homepage", archive.homepage],
      ["Maintainer-Name", archive.name],
      ["Maintainer-Email", archive.mail],
      ["Type", "ReDIF-Paper"],
      ["Handle", seriesHandle(archive)],
    ],
  ]);
