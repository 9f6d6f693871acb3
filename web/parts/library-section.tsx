import type { VNode } from "preact";
import type { Frame } from "./frame.ts";
import { InEnglish } from "./in-english.tsx";

interface LibrarySectionProps {
  readonly code: string;
  readonly name: string;
  readonly frame: Frame;
}

/** How many public works are about a country; none on pages of a frozen release, which stay as they were. */
export const worksAbout = ({ works, pinned }: Frame, code: string): number => (pinned ? 0 : (works?.(code) ?? 0));

/** The feed of works about a country, for the head of its page. */
export const libraryFeedOf = (code: string): string => `/library/feed.atom?country=${code}`;

/** The way to what the library has about a country; nothing where it has nothing. */
export const LibrarySection = ({ code, name, frame }: LibrarySectionProps): VNode | null => {
  const works = worksAbout(frame, code);
  if (works === 0) return null;
  const { messages } = frame;
  const { library } = messages;
  return (
    <section class="section" id="library">
      <h2>{library.title(name)}</h2>
      <p class="ways">
        <a href={`/library?country=${code}`}>
          {library.works(works)}
          <InEnglish messages={messages} />
        </a>
        <a href={libraryFeedOf(code)}>{library.feed}</a>
      </p>
    </section>
  );
};
