import { fillScript } from '../../content/scripts/script-bank.ts';
import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { isAfterBirth, isNewParent } from '../../domain/people/birth.ts';
import { gateRoleOf } from '../../domain/people/clinician-role.ts';
import { isLossOnRecord } from '../../domain/people/loss.ts';
import type { GateRole } from '../../domain/safety/safety-gate.ts';
import type { Screen } from '../../domain/screening/screen.ts';
import { assessScreening } from '../../domain/screening/screening.ts';
import type { ScreeningFinding } from '../../domain/screening/screening-finding.ts';
import { topicsOf } from '../../domain/screening/topics-of.ts';
import { type UnreadForm, unreadFormsOf } from '../../domain/screening/unread-forms.ts';
import { chooseScript, type ScriptChoice } from '../../domain/script/choose-script.ts';
import type { ScriptContext } from '../../domain/script/script-lines.ts';
import { dayIn } from '../../domain/time/day-in.ts';
import { type Missing, missingFrom } from './missing.ts';
import { isToPaste } from './note-to-paste.ts';
import { scriptVariables } from './script-variables.ts';
import type { VisitData, WhereItStands } from './visit-data.ts';

/** One visit as the screens see it: all decided from what was read, nothing of it stored. */
export type Visit = VisitData &
  Pick<
    WhereItStands,
    'handoff' | 'end' | 'openHandoff' | 'baton' | 'doNotOffer' | 'destinations' | 'destination'
  > & {
    readonly now: string;
    /** The practice's calendar day, `YYYY-MM-DD`. */
    readonly today: string;
    /** The practice's calendar day of an instant. */
    readonly localDay: (instant: string) => string;
    readonly stored: readonly StoredRecord[];
    /** Records of ours that this version cannot read. */
    readonly unreadable: readonly string[];
    /** What of the picture could not be read. */
    readonly missing: readonly Missing[];
    /** Every record a handoff can be made of was read: whether one is under way is known. */
    readonly handoffIsKnown: boolean;
    /** The person has no chart here: the handoff is kept in this window, and nothing is written. */
    readonly keptHere: boolean;
    /** A note of this handoff is in no chart yet: someone has to paste it. */
    readonly toPaste: boolean;
    readonly finding: ScreeningFinding;
    /** Forms of these days that were found and could not be used. */
    readonly unreadForms: readonly UnreadForm[];
    /** What the signed-in user may do at the safety gate. */
    readonly role: GateRole;
    /** A check-in was planned on an earlier day and is still open: this visit opens on it. */
    readonly checkInDue: boolean;
    /** Her last yes, if it is of an earlier day (`YYYY-MM-DD`); null: of today, or there is none. */
    readonly agreedOn: string | null;
    readonly scriptContext: ScriptContext;
    /** The sentence for this moment; null when nothing asks for one. */
    readonly script: ScriptChoice | null;
    /** The offer, for when someone offers support although nothing asks for it. */
    readonly offerScript: ScriptChoice | null;
    /** Older results arrived after the first card was shown, and changed what it says. */
    readonly olderChanged: boolean;
  };

/** Derives the visit. Pure: the same data at the same moment is the same visit. */
export function visitFrom(data: VisitData, now: string, chosen: string | null = null): Visit {
  const { practice } = data;
  const today = dayIn(practice.timeZone, now).toString();
  const { births, flags } = data.chart;
  const loss = isLossOnRecord({ flags, record: births, today }, practice);
  const standing = data.standing(data, { now, today, loss, chosen });
  const { handoff, facts, openHandoff, places, destination } = standing;
  const chart = { ...data.chart, destinations: places };
  const checkIn = handoff.checkIn?.record ?? null;
  const checkInDue = checkIn !== null && dayIn(practice.timeZone, checkIn.at).toString() < today;
  const afterAssessment = facts.assessments.some(
    ({ at, disposition }) =>
      disposition === 'continue' && dayIn(practice.timeZone, at).toString() === today,
  );
  const assess = (screens: readonly Screen[]) =>
    assessScreening({
      screens,
      at: now,
      practice,
      plannedCheckIn: handoff.safety.followUp?.record ?? checkIn,
      ...facts,
      openHandoff,
      endedAt: standing.endedAt,
      deceased: chart.person.deceased === true,
    });
  const assessed = assess(chart.screens);
  // An urgent way out stays a clinician's step on every later day, until one says "go on".
  const finding: ScreeningFinding =
    handoff.stage === 'escalated' && assessed.gate === 'open'
      ? { ...assessed, gate: 'paused_until_assessment' }
      : assessed;
  const yes = handoff.offers.findLast(({ record }) => record.answer === 'agreed')?.record.at;
  const agreedOn = yes === undefined ? undefined : dayIn(practice.timeZone, yes).toString();
  const variables = scriptVariables(data, destination);
  const scriptContext: ScriptContext = {
    person: chart.person,
    chart: chart.child === null ? 'own' : 'child',
    loss,
    afterBirth: isAfterBirth(chart.person, chart.births, today, practice),
    newParent: isNewParent(chart.child, chart.births, today),
    // "The details will not go in {{child}}'s chart" is false where the score does
    // (rules/words.md#wordings).
    canFill: (id) =>
      fillScript(id, variables).ok &&
      !(practice.childChartNote === 'billing' && id.endsWith('-CONSENT-PEDS')),
    own: practice.ownScripts.shown,
    formality: practice.spanishFormality,
  };
  const { stored, unreadable } = data.kept;
  const missing = missingFrom(chart, unreadable, data.limits);
  const about = topicsOf(finding.reasons);
  return {
    ...data,
    chart,
    now,
    today,
    localDay: (instant) => dayIn(practice.timeZone, instant).toString(),
    stored,
    unreadable,
    missing,
    handoffIsKnown: missing.every(({ part }) => part !== 'handoff'),
    handoff,
    end: standing.end,
    openHandoff,
    keptHere: chart.child !== null && chart.person.reference === null,
    toPaste: data.kept.notes.some(isToPaste),
    baton: standing.baton,
    finding,
    unreadForms: unreadFormsOf(chart.unread, today, practice.timeZone),
    role: gateRoleOf(data.me.codes, practice),
    checkInDue,
    agreedOn: agreedOn === undefined || agreedOn >= today ? null : agreedOn,
    doNotOffer: standing.doNotOffer,
    scriptContext,
    script: chooseScript(scriptContext, {
      gate: finding.gate,
      checkInDue,
      about,
      afterAssessment,
    }),
    offerScript:
      chart.person.deceased === true
        ? null
        : chooseScript(scriptContext, { gate: 'open', checkInDue, about }),
    destinations: standing.destinations,
    destination,
    olderChanged: chart.shownBefore !== undefined && differ(assess(chart.shownBefore), assessed),
  };
}

/** Whether two findings ask for something else. */
const differ = (a: ScreeningFinding, b: ScreeningFinding): boolean =>
  a.gate !== b.gate ||
  a.selfHarm !== b.selfHarm ||
  a.reasons.map(({ code }) => code).join() !== b.reasons.map(({ code }) => code).join();
