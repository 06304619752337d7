import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { Meaning } from './code-meaning.ts';
import type { Answer, ScreenSource } from './screen-source.ts';

/** Forms a record surely belongs to: what it is known to be, or a part that no other form has. */
export function certainForms(source: ScreenSource): readonly InstrumentId[] {
  const alone = source.answers.flatMap(({ meanings }) =>
    meanings.filter(({ doubtful }) => meanings.length === 1 && doubtful !== true),
  );
  return [...new Set([...source.known, ...alone.map(({ instrument }) => instrument)])];
}

/** Short forms of which every question is among these answers. */
export function wholeShortForms(answers: readonly Answer[]): readonly InstrumentId[] {
  const shared = answers.map(({ meanings }) => meanings).filter(({ length }) => length > 1);
  const forms = new Set(shared.flatMap((meanings) => shortest(meanings)));
  return [...forms].filter((form) => {
    const numbers = shared.flatMap((meanings) =>
      meanings.filter(({ instrument }) => instrument === form).map(({ part }) => part),
    );
    return new Set(numbers).size === INSTRUMENTS[form].items;
  });
}

/**
 * Which form an answer belongs to. PHQ-2 and PHQ-9 (GAD-2 and GAD-7) begin with the same coded
 * questions, so the evidence decides, strongest first. Without any, it is the longer form: an
 * unasked self-harm item must not look like one that was never on the form.
 */
export function formOf(
  meanings: readonly Meaning[],
  evidence: readonly (readonly InstrumentId[])[],
): Meaning | undefined {
  const bySize = meanings.toSorted(
    (a, b) => INSTRUMENTS[b.instrument].items - INSTRUMENTS[a.instrument].items,
  );
  for (const forms of evidence) {
    const supported = bySize.find(({ instrument }) => forms.includes(instrument));
    if (supported !== undefined) return withoutDoubt(supported);
  }
  return bySize[0];
}

function withoutDoubt({ doubtful: _, ...meaning }: Meaning): Meaning {
  return meaning;
}

function shortest(meanings: readonly Meaning[]): readonly InstrumentId[] {
  const instruments = meanings.map(({ instrument }) => instrument);
  return instruments.toSorted((a, b) => INSTRUMENTS[a].items - INSTRUMENTS[b].items).slice(0, 1);
}
