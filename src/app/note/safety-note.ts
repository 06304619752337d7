import type { NoteFacts } from '../../content/note/chart-note.ts';
import { NOTE_BABY } from '../../content/words/en/en-note-phrases.ts';
import type { SafetyDisposition } from '../../domain/handoff/safety-record.ts';
import { INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { english, sayCalendarDay, sayTaken } from '../say/say-in-chart.ts';
import { sayFullDay, sayTime, sayZone } from '../say/say-time.ts';
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
    tool: last.tool === 'own' || last.tool === 'elsewhere' ? null : last.tool,
    elsewhere: last.tool === 'elsewhere',
    handoff: HANDOFF[last.disposition],
  };
}

/** That an emergency was marked, by whom and when, and who is with the baby; null: none stands. */
export function emergencyNote(visit: Visit): NoteFacts | null {
  const { handoff, practice } = visit;
  const marked = handoff.safety.emergencies.findLast(({ record }) => record.state === 'marked');
  if (marked === undefined) return null;
  const { at, baby, by } = marked.record;
  const how = english(practice.timeZone);
  const followUp = handoff.safety.followUp?.record;
  return {
    note: 'emergency',
    clinician: by.name,
    day: visit.localDay(at) === visit.today ? 'today' : `on ${sayFullDay(at, how)}`,
    time: `${sayTime(at, how)} ${sayZone(at, how)}`,
    baby: baby === undefined ? null : NOTE_BABY[baby],
    check:
      followUp === undefined
        ? null
        : { owner: followUp.owner.name, date: sayCalendarDay(followUp.due) },
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
