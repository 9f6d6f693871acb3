import { proofsOf, type Uptake, type UptakeProof } from "#partnership";
import type { DeskCopiesData, FormState } from "#web";
import type { SignedInRequest } from "../../desk/desk-route.ts";

interface Seen {
  readonly uptake: Uptake;
  readonly view: "verifier" | "reporter";
}

const UNDECIDED: readonly Uptake["state"][] = ["reported", "needs more"];

/** Copies of the proof of a report as somebody sees it at the desk, with what they may do with each. */
export const copiesData = async (
  request: SignedInRequest,
  { uptake, view }: Seen,
  adding: FormState | undefined,
): Promise<DeskCopiesData> => {
  const path = `/desk/uptake/${uptake.id}`;
  const taken = UNDECIDED.includes(uptake.state) || (view === "verifier" && uptake.state === "verified");
  const deeds = ({ shown, addedBy }: UptakeProof): DeskCopiesData["copies"][number]["deeds"] => {
    if (view === "verifier") return [shown ? "hide" : "show", "take-back"];
    return addedBy === request.session.personId && UNDECIDED.includes(uptake.state) ? ["take-back"] : [];
  };
  return {
    path,
    version: uptake.version,
    csrf: request.csrf,
    copies: (await proofsOf(request.database, uptake.id)).map((proof) => ({
      ...{ id: proof.id, name: proof.name, bytes: proof.bytes, hash: proof.hash, shown: proof.shown },
      href: `${path}/copies/${proof.id}`,
      deeds: deeds(proof),
    })),
    adding: taken ? adding : undefined,
  };
};
