import type { AreaLocale } from "#vocabulary";
import { releaseLabels, type Labels, type OpenedRelease } from "#observatory";

const made = new WeakMap<OpenedRelease, Map<AreaLocale, Labels>>();

/** The labels of a release in a language, made once: they remember what they have looked up. */
export const labelsOf = (release: OpenedRelease, lang: AreaLocale): Labels => {
  let byLanguage = made.get(release);
  if (!byLanguage) made.set(release, (byLanguage = new Map()));
  let labels = byLanguage.get(lang);
  if (!labels) byLanguage.set(lang, (labels = releaseLabels(release.manifest, lang)));
  return labels;
};
