import type { VNode } from "preact";
import type { Frame } from "./frame.ts";
import { InEnglish } from "./in-english.tsx";

interface ChoicesSectionProps {
  readonly code: string;
  readonly name: string;
  readonly frame: Frame;
}

/** The site has a menu of policy choices; pages of a frozen release stay as they were. */
export const hasChoices = ({ partnership = false, pinned = false }: Frame): boolean => partnership && !pinned;

/** The way to the policy choices that are meant for a country. */
export const ChoicesSection = ({ code, name, frame }: ChoicesSectionProps): VNode | null => {
  if (!hasChoices(frame)) return null;
  const { messages } = frame;
  const { country } = messages;
  return (
    <section class="section" id="choices">
      <h2>{country.choices}</h2>
      <p class="ways">
        <a href={`/choices/for/${code}`}>
          {country.choicesFor(name)}
          <InEnglish messages={messages} />
        </a>
      </p>
    </section>
  );
};
