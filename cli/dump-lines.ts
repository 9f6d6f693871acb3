/** What a dump holds, for a reader. */
export const dumpLines = (manifest: {
  readonly kind: string;
  readonly personal: boolean;
  readonly tables: readonly { readonly rows: number }[];
  readonly files: readonly unknown[];
  readonly digest: string;
}): readonly string[] => [
  `${manifest.kind}${manifest.personal ? "" : " without personal data"}`,
  `${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${manifest.tables.length} tables, ${manifest.files.length} files`,
  `checksum ${manifest.digest}`,
];
