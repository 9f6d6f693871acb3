/** Sizes of the grid in pixels. */
export interface GridSizes {
  readonly headWidth: number;
  readonly headHeight: number;
}

/** Cells are wide enough for a code of three letters of 12 px, or for a short figure. */
export const CELL = { colours: { width: 28, height: 24 }, figures: { width: 78, height: 28 } } as const;
/** Room above the rows of a region for its name. */
export const GROUP_GAP = { rows: 26, columns: 6 } as const;

const NARROW = 600;

export const gridSizes = (width: number, figures: boolean, grouped: boolean): GridSizes => ({
  headWidth: width > 0 && width < NARROW ? 112 : 208,
  headHeight: (figures ? 52 : 40) + (grouped ? 24 : 0),
});
