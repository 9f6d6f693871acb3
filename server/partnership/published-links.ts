import { findPublished, type Published, type PublishedKind } from "#partnership";
import type { Database } from "#store";

const PATHS: Readonly<Record<PublishedKind, string>> = { work: "/library/", choice: "/choices/" };

/** Where readers find a public work or policy choice. */
export const publishedHref = (kind: PublishedKind, slug: string): string => PATHS[kind] + encodeURIComponent(slug);

/** The public work or policy choice that somebody names by its address, with or without the site's, or by its number. */
export const readPublished = async (database: Database, written: string): Promise<Published | undefined> => {
  const text = written.trim();
  const [, path, slug] = /\/(library|choices)\/([^/?#\s]+)/.exec(text) ?? [];
  if (path !== undefined && slug !== undefined)
    return findPublished(database, path === "library" ? "work" : "choice", { slug: decoded(slug) });
  const reference = text.toUpperCase();
  return findPublished(database, reference.startsWith("PC-") ? "choice" : "work", { reference });
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
