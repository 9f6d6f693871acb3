/** Rows of releases of data in review. Moments are dates, days are text. */
export interface DataReleasesTables {
  /** What the site last saw of a release's manifest. */
  "partnership.release_manifest": {
    release_id: string;
    manifest_hash: string;
    noted_at: Date;
  };
  "partnership.office_invitation": {
    id: string;
    submission_id: string;
    office: string;
    area: string | null;
    address: string;
    /** Of the secret in the link that was last mailed. */
    hash: string | null;
    invited_by: string | null;
    invited_at: Date;
  };
}
