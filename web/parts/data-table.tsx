import type { ComponentChildren, VNode } from "preact";

interface Column {
  readonly name: string;
  /** Numbers stand at the end of their column. */
  readonly number?: boolean;
}

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Cells by row; the first names the row. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly class?: string;
  /** A heading above already says what the table is: the caption is for those who hear it. */
  readonly headed?: boolean;
}

/** A table with a caption, headed columns and headed rows. */
export const DataTable = ({ caption, columns, rows, class: kind, headed }: DataTableProps): VNode => (
  <table {...(kind ? { class: kind } : {})}>
    <caption>{headed ? <span class="unseen">{caption}</span> : caption}</caption>
    <thead>
      <tr>
        {columns.map(({ name, number }) => (
          <th key={name} scope="col" {...(number ? { class: "number" } : {})}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, place) =>
            place === 0 ? (
              <th key={place} scope="row">
                {cell}
              </th>
            ) : (
              <td key={place} {...(columns[place]?.number ? { class: "number" } : {})}>
                {cell}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
