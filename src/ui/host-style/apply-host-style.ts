import { readHostStyle } from '../../app/visit/read-host-style.ts';
import { hostStyleOf } from './host-style.ts';

/** Fetches the host's style and puts on what of it can be read. */
export async function applyHostStyle(address: string, root: HTMLElement): Promise<void> {
  const style = hostStyleOf(await readHostStyle(address));
  for (const [property, value] of Object.entries(style)) root.style.setProperty(property, value);
}
