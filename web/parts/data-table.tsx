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
  /** On a narrow screen each row stands by itself, every cell under the name of its column. */
  readonly stacked?: boolean;
}

/** Rows that stand by themselves are no table to a browser any more unless it is said. */
const STACKED = { table: { role: "table" }, group: { role: "rowgroup" }, row: { role: "row" } } as const;
const UNSAID = { table: {}, group: {}, row: {} } as const;

/** A table with a caption, headed columns and headed rows. */
export const DataTable = ({ caption, columns, rows, class: kind, headed, stacked }: DataTableProps): VNode => {
  const said = stacked ? STACKED : UNSAID;
  const classes = [...(kind ? [kind] : []), ...(stacked ? ["stacked"] : [])].join(" ");
  return (
    <table {...(classes === "" ? {} : { class: classes })} {...said.table}>
      <caption>{headed ? <span class="unseen">{caption}</span> : caption}</caption>
      <thead {...said.group}>
        <tr {...said.row}>
          {columns.map(({ name, number }) => (
            <th key={name} scope="col" {...(stacked ? { role: "columnheader" as const } : {})} {...(number ? { class: "number" } : {})}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...said.group}>
        {rows.map((cells, row) => (
          <tr key={row} {...said.row}>
            {cells.map((cell, place) =>
              place === 0 ? (
                <th key={place} scope="row" {...(stacked ? { role: "rowheader" as const } : {})}>
                  {cell}
                </th>
              ) : (
                <td
                  key={place}
                  {...(stacked ? { role: "cell" as const, "data-column": columns[place]?.name } : {})}
                  {...(columns[place]?.number ? { class: "number" } : {})}
                >
                  {stacked ? <div>{cell}</div> : cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
