// What of published things leaves the room, by its door.
export { findPublished, whoMade, PUBLISHED_KINDS, type Published, type PublishedKind, type PublishedThing } from "./published-records.ts";
