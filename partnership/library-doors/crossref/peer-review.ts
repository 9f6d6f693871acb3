import type { PublicWork, RecordedReview } from "../public-work.ts";
import { leaf, xml } from "../xml.ts";
import { dateOf, doiData, licenceOf, personName, relationTo, titlesOf } from "./crossref-parts.ts";

/**
 * A review that its reviewer agreed to publish. Who wrote it stands here only where they signed; what they recommended was for the editor and stands
 * nowhere. The first round is Crossref's round 0.
 */
export const peerReview = (work: PublicWork, doi: string, review: RecordedReview): string => {
  const role = { contributor_role: "reviewer", sequence: "first" } as const;
  const words = `Review of: ${work.title}`;
  return xml(
    "peer_review",
    { stage: "pre-publication", type: "referee-report", "revision-round": review.round - 1 },
    xml(
      "contributors",
      {},
      review.reviewer ? personName(review.reviewer.name, review.reviewer.orcid, role) : xml("anonymous", { ...role }),
    ),
    titlesOf(words),
    dateOf("review_date", review.on),
    leaf("running_number", `R${review.round}.${review.reviewerNumber}`),
    licenceOf(work),
    relationTo(doi, "isReviewOf", words),
    doiData(`${doi}.r${review.round}-${review.reviewerNumber}`, review.address),
  );
};
