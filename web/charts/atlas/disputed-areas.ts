import rows from "./disputed-areas.json" with { type: "json" };

/** How the map draws an area whose status or frontier is disputed, and after what. */
export interface DisputedArea {
  readonly id: string;
  readonly name: string;
  readonly treatment: string;
  readonly source: string;
}

/** Every disputed area that the map package settles in its own way, with the treatment here. */
export const DISPUTED_AREAS: readonly DisputedArea[] = rows.map(({ id, name, treatment, source }) => ({ id, name, treatment, source }));
