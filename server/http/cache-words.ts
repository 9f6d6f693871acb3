/** What never changes at its address. */
export const FOR_EVER = "public, max-age=31536000, immutable";
/** Pages change when another release is shown, so they are asked for again after a while. */
export const FOR_A_WHILE = "public, max-age=300";
