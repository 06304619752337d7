import { createRoot, type Root } from 'react-dom/client';

const toNobody = (): void => undefined;

/**
 * Where the app is rendered. React would write a caught fault to the console, and its message may
 * hold data of a patient: the page says that there was one (error-boundary.tsx), and no log.
 */
export const quietRoot = (place: Element): Root =>
  createRoot(place, { onCaughtError: toNobody, onUncaughtError: toNobody });
