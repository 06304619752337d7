import * as v from 'valibot';
import { ItemCodesEntry, LinkIdsEntry } from '../../src/app/practice-file/practice-forms.ts';
import { DestinationEntry, Holiday } from '../../src/app/practice-file/practice-places.ts';
import { PracticeFile } from '../../src/app/practice-file/read-practice.ts';
import { ConsentEntry } from '../../src/content/practice-scripts/practice-consent.ts';
import { PracticeEntry } from '../../src/content/practice-scripts/practice-entry.ts';
import { ALL_INSTRUMENTS, EPDS_3A } from '../../src/domain/screening/instruments.ts';
import { type SettingNotes, toEditorSchema } from './to-editor-schema.ts';

/** A practice file with the parts that the app checks only where they are (read-practice.ts). */
const WholePracticeFile = v.strictObject({
  ...PracticeFile.entries,
  destinations: v.optional(v.array(DestinationEntry), []),
  holidays: v.optional(v.array(Holiday), []),
  linkIds: v.optional(v.array(LinkIdsEntry), []),
  itemCodes: v.optional(v.array(ItemCodesEntry), []),
  scripts: v.optional(v.array(v.strictObject(PracticeEntry.entries)), []),
  consent: v.optional(
    v.strictObject({ en: v.exactOptional(ConsentEntry), es: v.exactOptional(ConsentEntry) }),
    {},
  ),
});

const approval = (at: string): SettingNotes => ({
  [`${at}.author`]: 'Who wrote it.',
  [`${at}.approver`]: 'Who read and approved it: another person.',
  [`${at}.date`]: 'When it was approved: 2026-11-23.',
  [`${at}.previous`]: 'The sentence it replaces; null for the first version.',
});

const consent = (at: string): SettingNotes => ({
  [at]: 'In place of the app’s own question in this language.',
  [`${at}.version`]: 'Letters, digits, dots and dashes; the record of her answer names it.',
  [`${at}.text`]:
    'What she is asked before anything is shared: says what is shared, and ends by asking.',
  ...approval(at),
});

const cutoffNotes: SettingNotes = Object.fromEntries(
  ALL_INSTRUMENTS.map(({ id, cutoff }) => [
    `cutoffs.${id}`,
    `Positive from this total on. Published: ${cutoff.value}.`,
  ]),
);

const NOTES: SettingNotes = {
  $schema: 'Where this schema is, for editors.',
  name: 'The practice, as patients know it.',
  phone: 'The practice’s own number, with country code.',
  timeZone: 'IANA zone of the clinic, such as America/New_York.',
  cutoffs: 'Only where the practice differs from the published cut-offs.',
  ...cutoffNotes,
  epds3aCutoff: `Anxiety items 3, 4 and 5 of the EPDS. Published: ${EPDS_3A.cutoff.value}.`,
  helpLine: 'Who to call when the app cannot open: shown without any chart.',
  'helpLine.name': 'Name of that line.',
  'helpLine.phone': 'Its number.',
  destinations:
    'Receiving practices, where the EHR has no directory of them, or to correct what it says. Same id (or name): this file wins.',
  'destinations[].id': 'An identifier of your own; the directory’s where it has the place.',
  'destinations[].name': 'The place, as it is said to her. No two share a name.',
  'destinations[].phones': 'Intake line, then the number to try when nobody answers.',
  'destinations[].hours': 'When the intake line is answered, in its own zone.',
  'destinations[].hours[].days': 'mon, tue, wed, thu, fri, sat, sun.',
  'destinations[].hours[].opens': '08:00',
  'destinations[].hours[].closes': '17:00; 24:00 for midnight.',
  'destinations[].holidays': 'Days it is closed: 2026-12-25, or 2026-12-24/2027-01-01.',
  'destinations[].timeZone': 'IANA zone of its hours; the clinic’s where it is left out.',
  'destinations[].languages': 'Languages spoken there: en, es, …',
  'destinations[].payers': 'Insurance it takes, as the chart words it; any for all.',
  'destinations[].specialties': 'perinatal, loss, psychiatry; urgent for the same-day line.',
  'destinations[].telehealth': 'Visits by video or phone.',
  'destinations[].promise': 'By when it calls back.',
  'destinations[].promise.value': 'How many.',
  'destinations[].promise.unit': 'hours on the clock, or business_days it is open.',
  'destinations[].earliestSlot': 'First visit it can offer, with offset.',
  'destinations[].contact': 'Name of the intake contact.',
  'destinations[].modes': 'How a referral reaches it: phone, portal, coordinator.',
  'destinations[].delivery':
    'How a referral that is sent gets there: ehr-routes (the EHR sends the order), shared-task (they work on the same record), web-portal, secure-message or fax (staff send it and say so). Left out: sending is not offered.',
  'destinations[].fax': 'Its fax number, shown to whoever sends it.',
  'destinations[].portal': 'Address of its referral portal, https.',
  'destinations[].lastVerified':
    'When someone last checked this entry. Over 90 days ago: a warning.',
  'destinations[].owner': 'Who keeps this entry current.',
  destinationOrder: 'Identifiers of places in the order you prefer.',
  holidays: 'Days the practice itself is closed: 2026-12-25, or 2026-12-24/2027-01-01.',
  linkIds:
    'Questionnaires of your own making, so that they are scored: which question is which item.',
  'linkIds[].questionnaire': 'Its address (canonical), without |version.',
  'linkIds[].instrument': 'Which form it is.',
  'linkIds[].items': 'linkId of each item, item 1 first; as many as the form has.',
  'linkIds[].total': 'linkId of the total, where the form keeps one.',
  'linkIds[].yesNo': 'linkIds of yes/no questions about suicide beside the items (PHQ-A).',
  itemCodes: 'Codes of your own for results and answers in the chart, so that they are scored.',
  'itemCodes[].instrument': 'Which form they belong to.',
  'itemCodes[].items': 'Code of each item as system|code, item 1 first; as many as the form has.',
  'itemCodes[].total': 'Code of the total as system|code.',
  clinicianRoles: 'Role codes (PractitionerRole.code) that may do the clinician’s step.',
  lossFlags: 'Chart flags (system|code) that mean a pregnancy or infant loss.',
  everyoneGaveBirth:
    'true where everyone screened here gave birth in the last year: “postpartum” is then said without a birth, visit type or infant on record.',
  staffName: 'First name of whoever does the logistics, for sentences that name them.',
  callBackHours:
    'When the practice can be called back, on its own clock; said in a message to her.',
  'callBackHours.from': '09:00',
  'callBackHours.to': '17:00',
  spanishFormality: 'usted, or tu: that needs sentences of your own.',
  scripts: 'Sentences of your own. npm run lint:scripts says which would harm.',
  'scripts[].id': 'Its name: OUR-T1.',
  'scripts[].stage': 'Where in the conversation it is said.',
  'scripts[].audience': 'Whom it is worded for; patient where it is left out.',
  'scripts[].lang': 'en or es.',
  'scripts[].text': 'The sentence, with {{variables}}.',
  'scripts[].form': 'For Spanish that addresses a woman or a man.',
  'scripts[].formality': 'For Spanish that says tú: "tu".',
  'scripts[].first': 'true: before the article’s sentences.',
  ...approval('scripts[]'),
  consent: 'What she is asked before anything is shared.',
  ...consent('consent.en'),
  ...consent('consent.es'),
  childChartNote:
    'What a parent’s handoff leaves in an infant’s chart: none, minimal (no result) or billing (with the score).',
};

export const practiceSchema = () =>
  toEditorSchema(
    WholePracticeFile,
    'practice.schema.json',
    'Practice file of Connect to care (practice/*.json)',
    NOTES,
  );
