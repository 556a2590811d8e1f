/** An element of an SVG file. */
export function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
