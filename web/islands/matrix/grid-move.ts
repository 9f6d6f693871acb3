export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page up or down goes. */
  readonly page: number;
  readonly direction: "ltr" | "rtl";
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** Where a key leads in the grid; undefined for keys that mean nothing there. */
export const moveBy = ({ key, ctrlKey, metaKey, altKey }: Key, { row, column }: GridPlace, extent: Extent): GridPlace | undefined => {
  if (altKey) return undefined;
  const far = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [extent.rows - 1, extent.columns - 1];
  const forward = extent.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = extent.direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const to = (r: number, c: number): GridPlace => ({
    row: Math.min(lastRow, Math.max(0, r)),
    column: Math.min(lastColumn, Math.max(0, c)),
  });
  switch (key) {
    case forward:
      return to(row, far ? lastColumn : column + 1);
    case backward:
      return to(row, far ? 0 : column - 1);
    case "ArrowDown":
      return to(far ? lastRow : row + 1, column);
    case "ArrowUp":
      return to(far ? 0 : row - 1, column);
    case "PageDown":
      return to(row + extent.page, column);
    case "PageUp":
      return to(row - extent.page, column);
    case "Home":
      return to(far ? 0 : row, 0);
    case "End":
      return to(far ? lastRow : row, lastColumn);
    default:
      return undefined;
  }
};
