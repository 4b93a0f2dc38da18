import { expect, it } from "vitest";
import { parse } from "parse5";
import { elementsOf } from "../../tests/html.ts";
import { movedPage } from "./moved-page.ts";

it("redirects to the new address, says so, and escapes the name", () => {
  const nodes = elementsOf(parse(movedPage('</title><script>"x"</script> & co', "/papers/minicpm4/")));
  const attribute = (tag: string, name: string, key: string, value: string) =>
    nodes
      .find((node) => node.tagName === tag && node.attrs.some((attr) => attr.name === key && attr.value === value))
      ?.attrs.find((attr) => attr.name === name)?.value;
  expect(attribute("meta", "content", "http-equiv", "refresh")).toBe("0; url=/papers/minicpm4/");
  expect(attribute("link", "href", "rel", "canonical")).toBe("https://smallprint.example/papers/minicpm4/");
  expect(nodes.filter((node) => node.tagName === "a").length).toBe(1);
  expect(nodes.filter((node) => node.tagName === "script").length).toBe(0);
});
