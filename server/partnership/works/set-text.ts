import { typeset, USUAL_STYLE, type TypesetText, type WorkPicture, type WorkVersion } from "#partnership";
import type { WorksAround } from "./works-around.ts";

/** A text to be set: a version, or a draft. */
export interface TextToSet extends Pick<WorkVersion, "source" | "language" | "bibliography"> {
  readonly files: readonly { readonly name: string; readonly purpose: string }[];
}

/** Sets a text for reading; figures without a release are of the newest. */
export const setText = (text: TextToSet, pictureHref: (name: string) => string, { releases }: WorksAround): Promise<TypesetText> => {
  const pictures = text.files
    .filter(({ purpose }) => purpose === "figure")
    .map(({ name }): readonly [string, WorkPicture] => [name, { href: pictureHref(name) }]);
  return typeset({
    source: text.source,
    language: text.language,
    bibliography: text.bibliography,
    pictures: new Map(pictures),
    style: USUAL_STYLE,
    dataflows: releases.dataflows,
    figureAt: releases.figureAt,
    ...(releases.newest === "" ? {} : { release: releases.newest, newerRelease: releases.newest }),
  });
};

/** Versions kept set: it takes tens of milliseconds, and what it gives changes only with the newest release. */
const KEPT = 60;

/** Sets versions, each once for as long as it is asked for. */
export class SetVersions {
  readonly #kept = new Map<string, Promise<TypesetText>>();

  of(version: TextToSet & { readonly id: string }, pictureHref: (name: string) => string, around: WorksAround): Promise<TypesetText> {
    const key = `${version.id} ${around.releases.newest} ${pictureHref("")}`;
    const text = this.#kept.get(key) ?? setText(version, pictureHref, around);
    this.#kept.delete(key);
    this.#kept.set(key, text);
    text.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return text;
  }
}
