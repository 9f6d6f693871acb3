import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A label with these words, whether or not the field may stay empty. */
const named = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}( \\(optional\\))?$`);

/** Somebody in a browser of their own, who finds fields, links and buttons by the words that stand on them. */
export class Reader {
  readonly page: Page;
  readonly #url: string;

  /** @param url where the site is, without a slash at the end */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  async open(path: string): Promise<this> {
    const answer = await this.page.goto(this.#url + path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    return this;
  }

  async follow(link: string | RegExp): Promise<this> {
    await this.page
      .getByRole("main")
      .getByRole("link", { name: link, exact: typeof link === "string" })
      .first()
      .click();
    return this;
  }

  async write(fields: Readonly<Record<string, string>>): Promise<this> {
    for (const [label, value] of Object.entries(fields)) await this.page.getByLabel(named(label)).first().fill(value);
    return this;
  }

  async choose(fields: Readonly<Record<string, string>>): Promise<this> {
    for (const [label, value] of Object.entries(fields)) await this.page.getByLabel(named(label)).selectOption({ label: value });
    return this;
  }

  async tick(...labels: readonly string[]): Promise<this> {
    for (const label of labels) await this.page.getByLabel(named(label)).check();
    return this;
  }

  async press(button: string): Promise<this> {
    await this.page.getByRole("button", { name: button, exact: true }).first().click();
    return this;
  }

  async sees(...words: readonly string[]): Promise<this> {
    const text = await this.page.getByRole("main").innerText();
    expect(
      words.filter((one) => !text.includes(one)),
      text,
    ).toEqual([]);
    return this;
  }
}
