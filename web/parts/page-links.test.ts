import { expect, it } from "vitest";
import { renderToString } from "preact-render-to-string";
import { h } from "preact";
import { asItStands, leadOn } from "./page-links.ts";

const links = { onward: (address: string): string => (address.startsWith("/api") ? address : `/fr${address}`) };
const led = (html: string): string => leadOn(html, links);

it("leads links, forms and pictures on, with what follows their path", () => {
  const page = h("p", {}, [
    h("a", { href: "/country/MEX?a=1&b=2#money" }, "Mexico"),
    h("form", { action: "/search" }),
    h("img", { src: "/charts/home/world.svg" }),
  ]);
  expect(led(renderToString(page))).toBe(
    '<p><a href="/fr/country/MEX?a=1&amp;b=2#money">Mexico</a><form action="/fr/search"></form><img src="/fr/charts/home/world.svg"/></p>',
  );
});

it("leaves parts of the page, other sites and what stands as it is", () => {
  const page = h("p", {}, [
    h("a", { href: "#money" }, "a"),
    h("a", { href: "https://example.org/country/MEX" }, "b"),
    h("a", { href: "//example.org/country/MEX" }, "c"),
    h("a", { href: "/api/v1" }, "d"),
    h("a", { href: asItStands("/country/MEX") }, "e"),
  ]);
  expect([...led(renderToString(page)).matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    "#money",
    "https://example.org/country/MEX",
    "//example.org/country/MEX",
    "/api/v1",
    "/country/MEX",
  ]);
});

it("takes no text for a link", () => {
  const page = h("p", { title: 'a href="/x"' }, ['<a href="/country/MEX">', h("code", {}, ' src="/embed/x"')]);
  expect(led(renderToString(page))).toBe(renderToString(page));
});
