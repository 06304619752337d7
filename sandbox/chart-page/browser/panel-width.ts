// The sidebar as EHRs offer it: 300 to 480 px, by mouse or by keyboard.

export const narrowest = 300;
export const widest = 480;
const step = 20;

export function within(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}

/** The width after a key on the separator; the panel is on its right, so left means wider. */
export function widthAfterKey(key: string, width: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return within(width + step);
    case 'ArrowRight':
      return within(width - step);
    case 'Home':
      return narrowest;
    case 'End':
      return widest;
    default:
      return undefined;
  }
}

/** Makes the separator move the panel's edge. */
export function makeResizable(separator: HTMLElement, panel: HTMLElement): void {
  const setWidth = (width: number) => {
    panel.style.width = `${width}px`;
    separator.setAttribute('aria-valuenow', String(width));
  };
  const width = () => panel.getBoundingClientRect().width;

  separator.addEventListener('keydown', (event) => {
    const next = widthAfterKey(event.key, width());
    if (next === undefined) return;
    event.preventDefault();
    setWidth(next);
  });
  separator.addEventListener('pointerdown', (event) => {
    // Captured, the pointer stays ours while it passes over the frame.
    separator.setPointerCapture(event.pointerId);
    event.preventDefault();
    separator.focus();
  });
  separator.addEventListener('pointermove', (event) => {
    if (!separator.hasPointerCapture(event.pointerId)) return;
    setWidth(within(panel.getBoundingClientRect().right - event.clientX));
  });
}
