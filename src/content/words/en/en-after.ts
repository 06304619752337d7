import type { AfterWords } from '../after-words.ts';

/** What she takes along, in English. */
export const enAfter: AfterWords = {
  label: 'To take along',
  note: {
    copy: 'Copy chart note',
    copied: 'Copied. Paste it into your note.',
    blocked:
      'Copying is blocked here. Turn the screen away, show the note, and copy it with Ctrl+C.',
    show: 'Show the note',
    text: 'Chart note',
  },
  languageLabel: 'Language of the card and the sheet',
  name: { label: 'A name on it? Ask her', none: 'No name' },
  actions: { handOver: 'Hand the screen over', print: 'Print sheet', calendar: 'Calendar' },
  screen: {
    set: { appointment: 'You are set for', call: 'A call is set for' },
    at: (time) => `at ${time}`,
    between: (from, until) => `between ${from} and ${until}`,
    by: { video: 'by video', phone: 'by phone', in_person: 'in person' },
    calls: {
      practice_calls: (phone, who) => `${who ?? 'They'} will call you from ${phone}`,
      she_calls: (phone, who) => `You call ${who === null ? phone : `${who} at ${phone}`}`,
      call_together: (phone, who) =>
        `We call together, with you: ${who === null ? phone : `${who}, ${phone}`}`,
      own_check_in: (phone, who) => `${who ?? 'We'} will call you from ${phone}`,
    },
    with: (who) => `with ${who}`,
    ifAnythingChanges: 'If anything changes, call',
    done: 'Done',
    blank: 'Tap to continue',
  },
  sheet: {
    title: { appointment: 'Your next appointment', call: 'Your next call' },
    scan: 'Scan with a phone to put it in your calendar.',
    blocked:
      'Printing is blocked in this panel. Open the sheet in a window and print it from the browser menu, or let her take a photo.',
    openWindow: 'Open in a window',
    windowBlocked: 'The window was blocked. Let her take a photo of this page.',
    close: 'Close',
  },
  info: {
    print: 'Print what she keeps',
    title: 'Good to know',
    lines: [
      'What it is: a talk with a trained person, by video, by phone or in person.',
      'Cost: ask what you would pay before you book. Your insurance card has a number for this.',
      'Who sees it: the people who care for you. Nothing is sent unless you say yes.',
    ],
    reachUs: 'To reach us:',
    support: 'Someone to talk to, free, day and night, English and Spanish. Call or text:',
    scan: 'Scan with a phone to call that line.',
  },
  calendar: {
    summary: { appointment: 'Appointment', call: 'Phone call' },
    save: 'Save calendar file',
    saveHint: 'If nothing is saved, this panel blocks it. Let her scan the code, or use the text.',
    asText: 'Calendar file as text',
    failed: 'The calendar code could not be made. Write the date down for her.',
  },
};
