/** A Markdown table; columns whose title starts with ">" are numbers, to the right. */
export function table(titles, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  const rule = `|${titles.map((title) => (title.startsWith(">") ? "--:" : "---")).join("|")}|`;
  return [line(titles.map((title) => title.replace(/^>/, ""))), rule, ...rows.map(line)].join("\n");
}

/** Puts texts into the marked blocks of a page. Throws RangeError for a block that nothing writes, or that does not end. */
export function fillBlocks(page, text, blocks) {
  return text.replace(/<!-- figures: ([a-z-]+) -->\n[\s\S]*?<!-- end of figures -->/g, (_, block) => {
    const write = blocks[block];
    if (!write) throw new RangeError(`${page}: nothing writes the figures "${block}"`);
    return `<!-- figures: ${block} -->\n${write()}\n<!-- end of figures -->`;
  });
}
