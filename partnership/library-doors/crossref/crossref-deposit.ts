import type { PublicWork, RecordedReview } from "../public-work.ts";
import { leaf, xml, xmlDocument, XSI } from "../xml.ts";
import { postedContent, postedType } from "./posted-content.ts";
import { peerReview } from "./peer-review.ts";
import { reportPaper } from "./report-paper.ts";

/** Who deposits. */
export interface CrossrefDepositor {
  readonly name: string;
  readonly mail: string;
}

interface CrossrefBatch {
  readonly depositor: CrossrefDepositor;
  readonly work: PublicWork;
  readonly doi: string;
  readonly now: Date;
}

const CROSSREF = "http://www.crossref.org/schema/5.3.1";

/**
 * A deposit of a work for Crossref (schema 5.3.1): as posted content or as a report, whichever its kind is. It can be sent as it is once the prefix of its
 * DOI is the depositor's own.
 */
export const writeCrossrefWork = (batch: CrossrefBatch): string => {
  const { work, doi } = batch;
  return deposit(batch, "work", [postedType(work.kind) === undefined ? reportPaper(work, doi) : postedContent(work, doi)]);
};

/** A deposit of the published reviews of a work, which Crossref takes apart from works; undefined where it has none. */
export const writeCrossrefReviews = (batch: CrossrefBatch, reviews: readonly RecordedReview[]): string | undefined =>
  reviews.length === 0
    ? undefined
    : deposit(
        batch,
        "reviews",
        reviews.map((review) => peerReview(batch.work, batch.doi, review)),
      );

const deposit = ({ depositor, work, now }: CrossrefBatch, what: string, body: readonly string[]): string => {
  const stamp = now.toISOString().replaceAll(/\D/g, "").slice(0, 17);
  return xmlDocument(
    xml(
      "doi_batch",
      {
        xmlns: CROSSREF,
        "xmlns:xsi": XSI,
        "xmlns:jats": "http://www.ncbi.nlm.nih.gov/JATS1",
        version: "5.3.1",
        "xsi:schemaLocation": `${CROSSREF} https://www.crossref.org/schemas/crossref5.3.1.xsd`,
      },
      xml(
        "head",
        {},
        leaf("doi_batch_id", `${work.reference}-${what}-${stamp}`),
        leaf("timestamp", stamp),
        xml("depositor", {}, leaf("depositor_name", depositor.name.slice(0, 130)), leaf("email_address", depositor.mail)),
        leaf("registrant", depositor.name),
      ),
      xml("body", {}, ...body),
    ),
  );
};
