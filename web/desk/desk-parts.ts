import type { DeskPageData } from "./desk-page.tsx";

/** What a page of the desk takes besides its own data: the ways beside it and what was just done. */
export type DeskSides = Pick<DeskPageData, "ways" | "here" | "notice" | "navigation">;
