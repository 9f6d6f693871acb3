/** The pages' door: functions from plain data to HTML. */
export type { AreaLabel, Figure } from "./figures/figure.ts";
export type { Fact } from "./parts/facts.tsx";
export type { Frame, FrameRelease } from "./parts/frame.ts";
export type { Page } from "./parts/page.ts";
export { renderPage } from "./parts/render-page.tsx";
export { iconSvg } from "./parts/icon.tsx";
export { messagesFor, type Messages } from "./messages/messages.ts";
export { FONT_FILES, STYLE_FILES } from "./styles/index.ts";

export { ISLANDS, type IslandName } from "./islands/index.ts";

// Figures that leave their page
export { addressesOf } from "./downloads/addresses.ts";
export { collectFigures } from "./downloads/collect-figures.tsx";
export { cardSvg, chartFileSvg } from "./downloads/draw-files.tsx";
export { renderEmbed } from "./downloads/render-embed.tsx";
export type { PageFigure } from "./downloads/figure-context.ts";
export { CITATION_FILES, type CitationFile } from "./citations/citation-files.ts";
export { citationOfFigure, citationOfPage } from "./citations/citation-of-page.ts";

// Pages, each with its data
export { homePage } from "./explore/home/home-page.tsx";
export type { HomeData, LargeCorridor } from "./explore/home/home-data.ts";
export { countryPage } from "./explore/country/country-page.tsx";
export type {
  Breakdown,
  BreakdownRow,
  CountryData,
  DisplacedRow,
  PairedTrend,
  Quality,
  QualityRow,
  Trend,
} from "./explore/country/country-data.ts";
export { corridorPage } from "./explore/corridor/corridor-page.tsx";
export type { CorridorData, DirectionData, KnownFigure, Provenance } from "./explore/corridor/corridor-data.ts";
export { explainPage } from "./explore/explain/explain-page.tsx";
export type { ExplainData, ExplainStep, TakenFrom } from "./explore/explain/explain-data.ts";
export { countriesPage, type CountriesData, type CountryRow } from "./explore/lists/countries-page.tsx";
export { sourcesPage, type SourceCard } from "./explore/lists/sources-page.tsx";
export { releasePage, type ReleaseData } from "./explore/lists/release-page.tsx";
export { methodsPage, type MethodRow } from "./explore/lists/methods-page.tsx";
export { matrixPage } from "./explore/matrix/matrix-page.tsx";
export { TABLE_STEP, type MatrixAddresses, type MatrixData, type MatrixRegion } from "./explore/matrix/matrix-data.ts";
export { liesIn, type MatrixArea } from "./explore/matrix/matrix-area.ts";
export { FIRST_STATE, matrixHref, pageStart, type MatrixIndicatorId, type MatrixState } from "./explore/matrix/matrix-state.ts";
export { NO_VALUE, NOT_LISTED, type CellProvenance, type MatrixYear } from "./explore/matrix/matrix-year.ts";
export { encodeMatrix, MATRIX_MEDIA_TYPE } from "./explore/matrix/matrix-bytes.ts";
export { orderAreas } from "./explore/matrix/order-areas.ts";
export { sumBlocks } from "./explore/matrix/block-sums.ts";
export { searchPage, type SearchData } from "./explore/search/search-page.tsx";
export { readQuestion, type Question } from "./explore/search/read-question.ts";
export { problemPage, type ProblemPageData } from "./explore/problem/problem-page.tsx";
export { problemsPage } from "./explore/problem/problems-page.tsx";
