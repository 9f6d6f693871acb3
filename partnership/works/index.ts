export type { CslItem } from "./csl-item.ts";
export type { SourcePlace, WorkFinding } from "./work-finding.ts";
export { typeset } from "./typeset/typeset.ts";
export type { TypesetRequest, TypesetText, WorkPicture } from "./typeset/typeset-request.ts";
export { exactBinding, type BoundDataflow, type FigureBinding, type PlacedBinding } from "./typeset/bound-figures/figure-binding.ts";
export { findBindings } from "./typeset/bound-figures/find-bindings.ts";
export { pinBindings } from "./typeset/bound-figures/pin-bindings.ts";
export {
  resolveBindings,
  type AskedFigure,
  type FigureAnswer,
  type FigureAt,
  type ResolvedFigure,
} from "./typeset/bound-figures/resolve-bindings.ts";
export { SHORT_FORMS } from "./typeset/bound-figures/short-forms.ts";
export { USUAL_STYLE, type CitationStyle } from "./typeset/citations/citation-styles.ts";
export { contentHash, hashedBytes, type VersionParts } from "./versions/content-hash.ts";
export { shownDifference, shownText } from "./versions/shown-text.ts";
export { versionDifference, writeDifference, type VersionDifference } from "./versions/version-difference.ts";
export { findChromium, printPdf } from "./print/print-pdf.ts";
export { printFonts } from "./print/print-fonts.ts";
export { printDocument, type PrintRequest } from "./print/print-document.ts";
export { admitUpload, type AdmittedUpload, type UploadRules } from "./uploads/admit-upload.ts";
export { cleanDocument, isCleanable } from "./uploads/cleaning/clean-document.ts";
export type { CleanedDocument, UncleanReason } from "./uploads/cleaning/cleaned-document.ts";
export { DOCUMENT_TYPES, type DocumentText } from "./uploads/read-document.ts";
export { scanSetting, type ScanSetting } from "./uploads/scan-upload.ts";
export { findDuplicates } from "./literature/find-duplicates.ts";
export { importLiterature, type ImportedLiterature } from "./literature/import-literature.ts";
export { LITERATURE_EXPORTS, type LiteratureExport } from "./literature/write-literature.ts";
export { findWorkKind, WORK_KINDS, type WorkKind } from "./work-kinds.ts";
export { CREDIT_ROLES, type CreditRole } from "./credit-roles.ts";
export { findLicence, LICENCES, type Licence } from "./licences.ts";
export { isPublic, isWritten, mayMove } from "./rules/work-states.ts";
export { draftOf, findWork, tagsOf, worksOf, type Work, type WorkDraft, type WorkState, type WorkTags } from "./work-records.ts";
export { erasuresOf, type VersionErasure } from "./version-erasure-records.ts";
export { partsOf } from "./version-parts.ts";
export { contributorsOf, makersOf, versionContributors, type Contributor, type WorkContributor } from "./contributor-records.ts";
export {
  findVersion,
  newestComparison,
  versionsOf,
  type FigureComparison,
  type FigureMove,
  type VersionFile,
  type VersionLine,
  type WorkVersion,
} from "./version-records.ts";
export { filesOf as filesOfWork, findWorkFile, type WorkFile } from "./work-file-records.ts";
export { commentsOf, type DraftComment } from "./draft-comment-records.ts";
export { noticesOf, type WorkNotice } from "./work-notice-records.ts";
export { aboutShape, draftShape, newWorkShape, type AboutValues, type DraftValues, type NewWorkValues } from "./work-shape.ts";
export { openWork, saveWorkDraft, setLiterature, setTags, withdrawWork } from "./work-actions.ts";
export { mayInDraft, subjectOfWork, type DraftAtHand } from "./work-doing.ts";
export { askForApproval } from "./approval-actions.ts";
export { approvalsOf, type VersionApproval } from "./approval-records.ts";
export { contributorShape, setContributors, type ContributorValues } from "./contributor-actions.ts";
export { commentOnDraft, settleComment } from "./comment-actions.ts";
export { addWorkFile, FILE_PURPOSES, keptName, removeWorkFile, type FilesAround, type SentFile } from "./file-actions.ts";
export { setPublicCitationsAhead } from "./public-citations-ahead.ts";
export { freezeVersion, versionPair, type Freezing, type ReleasesAround } from "./version-actions.ts";
export { changeToSign, correctWork, moveWork, noteEditorialChange, publishWork, retractWork, type Publishing } from "./publish-actions.ts";
export { compareFigures } from "./figure-comparison-actions.ts";
export { figureText } from "./typeset/bound-figures/figure-text.ts";
export { directionOf } from "./typeset/text-direction.ts";
