import { Problem } from "#vocabulary";
import { fullWords } from "#web";
import { findFigure, findPlace } from "../downloads/find-place.ts";
import { explainData } from "../pages/explain-data.ts";
import type { SiteContext } from "../site-context.ts";

interface Subject {
  readonly dataflow: string;
  readonly key: string;
  /** Place and name of a drawing, "country/MEX/people-out"; "" for a single figure. */
  readonly figure: string;
}

/**
 * What the reader saw: a drawing's title and measure, or a single figure in words; the key alone where neither can be found.
 * @throws Problem unknown-dataflow
 */
export const shownFigure = async ({ dataflow, key, figure }: Subject, context: SiteContext): Promise<string> => {
  const { reader, frame } = context;
  reader.release.dataflow(dataflow);
  return (
    (await drawn(figure, context)) ??
    (await told(dataflow, key, context)) ??
    frame.messages.joined.apart(`${dataflow}/${key}`, frame.messages.site.release(frame.release.id))
  );
};

const drawn = async (figure: string, context: SiteContext): Promise<string | undefined> => {
  if (figure === "") return undefined;
  const found = await unlessProblem(() => findPlace(figure.split("/"), context));
  const drawing = found && "page" in found ? findFigure(found, context) : undefined;
  return drawing && context.frame.messages.joined.sentences(drawing.title, drawing.subtitle);
};

const told = async (dataflow: string, key: string, { reader, frame: { messages } }: SiteContext): Promise<string | undefined> => {
  const data = await unlessProblem(() => explainData(reader, dataflow, key, messages));
  return data && messages.joined.labelled(data.label, fullWords(data.figure, messages));
};

/** A key of several figures is no single figure: that is no fault. */
const unlessProblem = async <Found>(find: () => Found | Promise<Found>): Promise<Found | undefined> => {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
};
