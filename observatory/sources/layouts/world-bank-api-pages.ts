import type { ReadingCollector } from "./reading-collector.ts";

interface PageHead {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

interface Page extends PageHead {
  readonly rows: readonly unknown[];
}

/** The rows of all pages in their order; a missing, doubled or short page is a fatal finding. */
export const readApiPages = (text: string, collector: ReadingCollector): readonly unknown[] => {
  const refuse = (value: string, message: string): readonly [] => {
    collector.report("error", "not-readable", { value }, message);
    return [];
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse("", "It is not JSON; fetch it again.");
  }
  const said = errorMessage(parsed);
  if (said !== undefined) return refuse(said, `The API answered with an error: ${said}`);
  const pages = splitPages(parsed);
  if (!pages) return refuse("", "It is not an answer of the World Bank's API: a page is [{page, pages, total}, [rows]].");
  return joinPages(pages, refuse);
};

const joinPages = (pages: readonly Page[], refuse: (value: string, message: string) => readonly []): readonly unknown[] => {
  const { pages: count, total } = pages[0]!;
  const sorted = pages.toSorted((a, b) => a.page - b.page);
  const numbers = sorted.map(({ page }) => page).join(", ");
  const differing = sorted.find((page) => page.pages !== count || page.total !== total);
  if (differing) {
    return refuse(numbers, `Page ${differing.page} is of another answer: it counts ${differing.total} rows, others ${total}.`);
  }
  const complete = sorted.length === count && sorted.every(({ page }, index) => page === index + 1);
  if (!complete) return refuse(numbers, `Pages 1 to ${count} are needed, each once; there are ${numbers}. Fetch them all.`);
  const rows = sorted.flatMap((page) => page.rows);
  return rows.length === total ? rows : refuse(String(rows.length), `There are ${rows.length} rows where ${total} are told.`);
};

/** One page or an array of pages; undefined where it is neither. */
const splitPages = (parsed: unknown): Page[] | undefined => {
  if (!Array.isArray(parsed) || parsed.length === 0) return undefined;
  const single = readPage(parsed);
  const pages = single ? [single] : parsed.map(readPage);
  return pages.every((page) => page !== undefined) ? pages : undefined;
};

const readPage = (parsed: unknown): Page | undefined => {
  if (!Array.isArray(parsed) || parsed.length !== 2) return undefined;
  const [head, rows] = parsed as [Partial<PageHead> | null, unknown];
  const { page, pages, total } = head ?? {};
  const isCount = (value: unknown): value is number => Number.isInteger(value);
  if (!isCount(page) || !isCount(pages) || !isCount(total)) return undefined;
  // An answer without rows says null instead of [].
  if (rows !== null && !Array.isArray(rows)) return undefined;
  return { page, pages, total, rows: (rows as unknown[] | null) ?? [] };
};

/** Errors come as `[{"message": [{"id": "120", "key": "Invalid value", "value": "…"}]}]`. */
const errorMessage = (parsed: unknown): string | undefined => {
  const [first] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  const messages = (first as { message?: unknown } | null | undefined)?.message;
  if (!Array.isArray(messages)) return undefined;
  return messages.map((message: { value?: unknown } | null) => JSON.stringify(message?.value ?? "")).join(" ");
};
