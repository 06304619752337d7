import type { ScreenSource } from './screen-source.ts';
import { certainForms } from './shared-items.ts';

/** The form's name, as far as the record says or shows it. */
export function nameOfSource(source: ScreenSource): string | null {
  const answered = source.answers.flatMap(({ meanings }) => meanings.map((m) => m.instrument));
  const [form] = [...certainForms(source), ...answered];
  return source.name ?? form ?? null;
}
