const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * A zip with every entry's time set to midnight of a day (ISO date, from 1980): the same contents are then the same bytes, whenever they are written.
 * Throws RangeError for bytes that are no zip of this kind (a comment at its end, or more than 65,535 entries).
 */
export const zipWithTimes = (zip: Uint8Array, day: string): Uint8Array => {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError("these bytes do not end as a zip does");
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const written = ((year - 1980) << 9) | (month << 5) | date;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new RangeError("the zip's directory is damaged");
    const header = view.getUint32(entry + 42, true);
    for (const time of [entry + 12, header + 10]) view.setUint32(time, (written << 16) >>> 0, true);
    entry += ENTRY_SIZE + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return bytes;
};
