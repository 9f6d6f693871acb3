export interface FileTables {
  "store.file": {
    sha256: string;
    bytes: number;
    type: string;
    /** As whoever sent it called it. */
    name: string;
    /** Id of a person, a job or a command. */
    uploaded_by: string;
    uploaded_at: Date;
  };
}
