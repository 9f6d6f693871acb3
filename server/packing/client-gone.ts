/** Thrown when nobody waits any more for what is being made. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}
