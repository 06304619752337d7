import { describe, expect, test } from 'vitest';
import { readStory } from '../../../fhir-fixtures/read-story.ts';
import '../../content/scripts/later-scripts.ts';
import type { Stage } from '../../domain/handoff/handoff.ts';
import type { Change, EpisodeState } from '../../domain/handoff/handoff-record.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Gate } from '../../domain/safety/safety-gate.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { wholeChartFrom } from '../../fhir/chart/whole-chart.ts';
import { isType } from '../../fhir/codes/of-type.ts';
import { NOTHING_KEPT } from '../../fhir/note/kept-records.ts';
import { parsePractice } from '../practice-file/read-practice.ts';
import { visitFrom } from '../visit/visit.ts';
import { whereItStands } from '../visit/where-it-stands.ts';
import { childNoteOf, noteWith, refusalOfLine } from './child-note.ts';

const AT = '2026-11-23T16:00:00Z';

function visitOf(story: string, patientId: string, childChartNote: Practice['childChartNote']) {
  const resources = (readStory(story, '2026-11-23').entry ?? []).flatMap(
    ({ resource }) => resource ?? [],
  );
  const patient = resources.filter(isType('Patient')).find(({ id }) => id === patientId);
  const read = parsePractice({
    name: 'Example',
    phone: '+1-202-555-0100',
    timeZone: 'America/New_York',
    helpLine: { name: 'Example', phone: '+1-202-555-0101' },
    clinicianRoles: [],
    childChartNote,
  });
  if (patient === undefined || !read.ok) throw new Error('no such story');
  const chart = wholeChartFrom({
    patient,
    encounter: null,
    resources,
    at: AT,
    homeZone: 'America/New_York',
    notRead: [],
  });
  const user = { reference: 'PractitionerRole/4', name: 'Dr. Peter Mockwell, MD' };
  const me = { references: [], codes: [], at: null };
  const none = { kept: NOTHING_KEPT, limits: null };
  const rest = { ...none, user, me, episodeKey: 'sha256:0', readAt: AT, standing: whereItStands };
  return visitFrom({ chart, practice: read.practice, ...rest }, AT);
}

const to = (state: EpisodeState): readonly Change[] => {
  const by = { reference: null, name: 'x' };
  const moved = { key: 'root', at: AT, by, lastBy: by, lastAt: AT, screens: [] };
  return [{ write: 'create', record: { kind: 'episode', state, ...moved } }];
};
const keisha = (setting: Practice['childChartNote']) =>
  visitOf('p07-keisha-testudo', 'p07-infant', setting);

describe('the line in the infant’s chart (H10)', () => {
  test.each(['appointment', 'next_step', 'check_in', 'escalated'] as const)(
    'goes with the end “%s”, and reads the same at each',
    (state) => {
      expect(noteWith(keisha('minimal'), to(state), AT)?.text).toBe(
        'Caregiver screening completed and reviewed with caregiver. Support discussed.',
      );
    },
  );

  test.each(['agreed', 'calling', 'sent_by_portal'] as const)('does not go with “%s”', (state) => {
    expect(noteWith(keisha('minimal'), to(state), AT)).toBeNull();
  });

  test('is not written where the practice wants none: the default', () => {
    expect(noteWith(keisha('none'), to('appointment'), AT)).toBeNull();
    expect(childNoteOf(keisha('none'), AT)).toBeNull();
  });

  test('carries the score only where the practice chose the billing wording', () => {
    expect(noteWith(keisha('billing'), to('appointment'), AT)?.text).toBe(
      'Caregiver completed EPDS; score 17; 2026-11-23; reviewed with caregiver; follow-up plan made with caregiver.',
    );
  });

  test('is about the infant, and never in an own chart', () => {
    expect(childNoteOf(keisha('minimal'), AT)?.child).toBe('Patient/p07-infant');
    const testa = visitOf('p01-testa-samplewell', 'p01', 'minimal');
    expect(noteWith(testa, to('appointment'), AT)).toBeNull();
  });
});

describe('before anything is shared, a parent hears what goes into the infant’s chart (H10)', () => {
  const asked = (setting: Practice['childChartNote']) =>
    chooseStepLines(keisha(setting).scriptContext, 'agreement').map(({ id }) => id);

  test('“the details will not go in the chart” where none do', () => {
    expect(asked('none')[0]).toBe('EN-CONSENT-PEDS');
    expect(asked('minimal')[0]).toBe('EN-CONSENT-PEDS');
  });

  test('and never where the score does', () => {
    expect(asked('billing')).toEqual(['EN-CONSENT', 'EN-AGREE']);
  });
});

describe('saved by itself, the line waits for the clinician’s step (H6)', () => {
  const keishas = keisha('minimal');
  const at = (gate: Gate, stage: Stage) => ({
    ...keishas,
    finding: { ...keishas.finding, gate },
    handoff: { ...keishas.handoff, stage },
  });

  test.each(['paused_until_assessment', 'ask_item', 'emergency'] as const)(
    'while the gate is %s',
    (gate) => {
      expect(refusalOfLine(at(gate, 'agreed'))).toBe('clinician_step_first');
    },
  );

  test('not while it is open, nor once a clinician has recorded where she was sent', () => {
    expect(refusalOfLine(at('open', 'agreed'))).toBeNull();
    expect(refusalOfLine(at('emergency', 'escalated'))).toBeNull();
  });
});
