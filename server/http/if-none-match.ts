/** Whether If-None-Match names a tag: compared weakly, as RFC 9110 asks, because caches on the way may have weakened it. */
export const namesTag = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
};
