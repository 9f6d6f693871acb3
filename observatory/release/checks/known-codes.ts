import { OBSERVATION_STATUS } from "#vocabulary";
import type { TextValues } from "#store/columns";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

export const knownCodes: ReleaseCheck = {
  id: "known-codes",
  words: "Every status, method and source that an observation names is explained in the release.",
  run(release) {
    const { manifest } = release;
    const outcome = new Outcome();
    const sources = new Set(manifest.sources.map(({ id }) => id));
    for (const { id, indicators } of manifest.dataflows) {
      for (const indicator of indicators) {
        const { status, method, source } = release.columns(id, indicator.id);
        const look = (what: string, codes: Iterable<string>, known: (code: string) => boolean): void => {
          for (const code of new Set(codes)) {
            outcome.expect(known(code), () => ({
              key: `${id} ${indicator.id}`,
              message: `No ${what} has the code "${code}".`,
              figures: { [what]: code },
            }));
          }
        };
        look("status", used(status), (code) => Object.hasOwn(OBSERVATION_STATUS, code));
        look("method", used(method), (code) => Object.hasOwn(manifest.methods, code));
        look(
          "source",
          used(source).flatMap((joined) => joined.split("+")),
          (code) => sources.has(code),
        );
      }
    }
    return outcome;
  },
};

const used = ({ texts, codes }: TextValues): string[] => {
  const seen = new Uint8Array(texts.length);
  for (let row = 0; row < codes.length; row++) seen[codes[row]!] = 1;
  return texts.filter((_, code) => seen[code] === 1);
};
