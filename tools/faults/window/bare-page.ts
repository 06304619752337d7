// React needs a place to render into. The laboratory's components render nothing, so that a few
// names are enough of a document: no DOM is built, and none is asked.

class NoFrame {}

const nothing = (): void => undefined;

/** Puts in place what react-dom and fhirclient look for when they are imported. */
export function installBarePage(): void {
  const fetchNow: typeof fetch = (input, init) => globalThis.fetch(input, init);
  const window = { event: undefined, HTMLIFrameElement: NoFrame, fetch: fetchNow };
  // fhirclient then takes the page's own fetch, and not the one for Node.
  Object.assign(globalThis, { window, FHIRCLIENT_PURE: true });
}

/** An element that takes listeners and holds nothing. */
export function bareElement(): Element {
  const element = {
    nodeType: 1,
    nodeName: 'DIV',
    tagName: 'DIV',
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    textContent: '',
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  const document = {
    nodeType: 9,
    activeElement: element,
    addEventListener: nothing,
    removeEventListener: nothing,
    defaultView: Reflect.get(globalThis, 'window'),
  };
  return Object.assign(element, { ownerDocument: document }) as unknown as Element;
}
