/** Whether the browser shows nothing of an element: what markup alone does not tell. */
export const isHidden = (element: Element): boolean => !element.checkVisibility({ visibilityProperty: true });
