import { parseHTML } from "linkedom";
import { createElement, type ReactNode } from "react";

/** What an HTML file shows, as elements that React has only to write down again. */
export function toElements(html: string): ReactNode {
  return toNode(parseHTML(html).document.body);
}

function toNode(element: Element, key?: number): ReactNode {
  // React takes no style written as text; under another name it is as much to write.
  const attributes = [...element.attributes].map(({ name, value }) => [name === "style" ? "data-style" : name, value]);
  const children = [...element.childNodes].map((child, i) =>
    child.nodeType === 1 ? toNode(child as Element, i) : child.textContent,
  );
  return createElement(element.localName, { ...Object.fromEntries(attributes), key }, ...children);
}
