interface PictureAttributes {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly role: "img" | "group";
  readonly "aria-label": string;
}

/** Attributes of a drawing: its size, and what it shows for those who do not see it; a group where it has links inside. */
export const picture = (width: number, height: number, label: string, role: "img" | "group" = "img"): PictureAttributes => ({
  viewBox: `0 0 ${width} ${height}`,
  width,
  height,
  role,
  "aria-label": label,
});
