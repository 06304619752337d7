import type { NoteFacts } from '../../content/note/chart-note.ts';
import type { SafetyDisposition } from '../../domain/handoff/safety-record.ts';
import { INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { sayCalendarDay, sayTaken } from '../say/say-in-chart.ts';
import type { Visit } from '../visit/visit.ts';

/**
 * That a clinician talked with her about the item she marked; null: none is recorded, or she marked
 * none (an item left blank is not one that was marked). Never what was found: that is in the
 * clinician's own note (rules/safety.md#what-is-recorded).
 */
export function safetyNote(visit: Visit): NoteFacts | null {
  const { finding, handoff, practice } = visit;
  const last = handoff.safety.assessments.at(-1)?.record;
  if (last === undefined) return null;
  const marked = finding.findings.find(
    ({ screen, selfHarm }) =>
      selfHarm === 'positive' && (last.about === null || screen.records.includes(last.about)),
  )?.screen;
  const saidAloud = handoff.safety.itemsAsked.some(({ record }) => record.answer === 'positive');
  if (marked === undefined && !saidAloud) return null;
  const day = visit.localDay(last.at);
  const item = marked === undefined ? null : INSTRUMENTS[marked.instrument].selfHarmItem;
  const taken = marked === undefined ? null : dayTaken(marked.taken, visit);
  return {
    note: 'self_harm',
    item:
      marked === undefined || item === null
        ? null
        : {
            instrument: marked.instrument,
            n: item,
            date: sayTaken(marked.taken, practice.timeZone),
          },
    clinician: last.by.name,
    assessed: taken === null || taken === day ? 'the same day' : `on ${sayCalendarDay(day)}`,
    tool: last.tool === 'own' ? null : last.tool,
    handoff: HANDOFF[last.disposition],
  };
}

const dayTaken = (taken: string, visit: Visit): string =>
  taken.includes('T') ? visit.localDay(taken) : taken.slice(0, 10);

const HANDOFF: Readonly<Record<SafetyDisposition, string>> = {
  'safe-to-continue': 'resumed',
  'same-day-psychiatric-evaluation': 'not resumed, same-day evaluation first',
  'emergency-transfer': 'not resumed, emergency care first',
  'crisis-team-onsite': 'not resumed, care on site first',
};
