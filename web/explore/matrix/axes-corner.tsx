import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import type { MatrixData } from "./matrix-data.ts";

/** The corner of a matrix as a table: what its rows and its columns are. */
export const AxesCorner = ({ data: { tone }, messages: { matrix } }: { readonly data: MatrixData; readonly messages: Messages }): VNode => (
  <th scope="col">
    {matrix.rows[tone]} {matrix.down} · {matrix.columns[tone]} {matrix.onward}
  </th>
);
