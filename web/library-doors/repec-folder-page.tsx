import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import type { Page } from "../parts/page.ts";

const texts = partnershipTexts.libraryDoors.repec;

/** A folder of the tree that RePEc reads: names of what is in it, and nothing else. */
export const repecFolderPage = (paths: readonly string[]): Page => ({
  title: texts.title,
  description: texts.description,
  section: "programme",
  unlisted: true,
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.description}</p>
      </div>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <a href={path}>{path.replace(/\/$/, "").replace(/^.*\//, "")}</a>
          </li>
        ))}
      </ul>
    </>
  ),
});
