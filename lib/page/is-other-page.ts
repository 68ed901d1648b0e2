/** True when two addresses differ in more than their fragment, which only names a place on the page. */
export const isOtherPage = (from: URL, to: URL): boolean =>
  from.origin !== to.origin || from.pathname !== to.pathname || from.search !== to.search;
