import type { MatrixIslandData } from "../../explore/matrix/island-data.tsx";

/** What the page handed to the script. */
export const readData = (page: Document): MatrixIslandData =>
  JSON.parse(page.getElementById("matrix-data")?.textContent ?? "{}") as MatrixIslandData;

/** Another state of the page, made by the server. */
export const fetchPage = async (address: string, signal: AbortSignal): Promise<{ readonly page: Document; readonly address: string }> => {
  const answer = await fetch(address, { signal, headers: { accept: "text/html" } });
  if (!answer.ok) throw new RangeError(`${address}: ${answer.status}`);
  return { page: new DOMParser().parseFromString(await answer.text(), "text/html"), address: answer.url };
};

/** Takes over the parts that the server made, and the title; whatever has the focus keeps it. */
export const swapPage = (page: Document, parts: readonly string[]): void => {
  const focused = document.activeElement?.id;
  for (const name of parts) {
    const from = page.querySelector(`[data-swap="${name}"]`);
    const to = document.querySelector(`[data-swap="${name}"]`);
    if (from && to) to.replaceChildren(...from.childNodes);
  }
  document.title = page.title;
  document.getElementById("matrix")!.className = page.getElementById("matrix")?.className ?? "";
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
};
