/** What the page of permissions shows. */
export interface PermissionsPageData {
  readonly sentences: readonly { readonly words: string; readonly where: string; readonly basis: string }[];
  readonly walls: readonly string[];
  readonly roles: readonly { readonly name: string; readonly words: string; readonly heldIn: readonly string[] }[];
  readonly columns: readonly string[];
  /** An action with, for each column, the numbers of the sentences that allow it. */
  readonly rows: readonly { readonly words: string; readonly cells: readonly (readonly number[])[] }[];
}
