/**
 * Decodes BYTE_STREAM_SPLIT doubles (all first bytes, then all second bytes, …) into `target[from … from + count)`.
 * @param bytes the encoded values, from their first byte
 */
export const decodeSplitDoubles = (bytes: Uint8Array, target: Float64Array, from: number, count: number): void => {
  const whole = new Uint8Array(target.buffer, target.byteOffset + from * 8, count * 8);
  for (let byte = 0; byte < 8; byte++) {
    const stream = byte * count;
    for (let i = 0; i < count; i++) whole[i * 8 + byte] = bytes[stream + i]!;
  }
};
