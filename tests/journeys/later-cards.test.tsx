import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { enFirst } from '../../src/content/words/en/en-first.ts';
import { LanguageProvider } from '../../src/ui/context/language.ts';
import { useLaterCards } from '../../src/ui/first/later.tsx';

test('while another person is read for, the cards stay, and with them what was chosen on one', async () => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <LanguageProvider value={{ language: 'en', words: enFirst }}>{children}</LanguageProvider>
  );
  const { result, rerender } = renderHook(({ isShown }) => useLaterCards(isShown), {
    initialProps: { isShown: true },
    wrapper,
  });
  await waitFor(() => expect(result.current.is).toBe('here'), { timeout: 10_000 });
  const before = result.current;
  rerender({ isShown: false });
  rerender({ isShown: true });
  await vi.dynamicImportSettled();
  await waitFor(() => undefined);
  expect(result.current).toBe(before);
});
