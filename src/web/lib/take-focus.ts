/** For the first input of a form that the user has just asked for: takes the focus when it comes onto the page. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
