import { SCOPE_NEEDS, toV1, toV2 } from './scope-needs.ts';
import { isKeptAs, noteAt, notSearchableAt, scopesFor } from './vendor-scopes.ts';
import type { Vendor } from './vendors.ts';

/** What a handoff leaves in a chart, by the record that holds it. */
const KEPT: readonly (readonly [string, string])[] = [
  ['ServiceRequest', 'the referral'],
  ['Communication', 'the conversation and each attempt'],
  ['Task', 'where it stands, who has it, what is promised'],
  ['Appointment', 'the booked visit'],
  ['Flag', 'the follow-up flag'],
  ['DocumentReference', 'what was sent by portal'],
  ['Provenance', 'who wrote it'],
];

const listed = (kept: typeof KEPT): string =>
  kept.map(([type, what]) => `${what} (${type})`).join(', ') || 'nothing';

/** One EHR product in docs/install.md: what will be in the chart, what to ask for, what to know. */
export function vendorSection(vendor: Vendor): string {
  const written = KEPT.filter(([type]) => isKeptAs(vendor, type));
  const absent = KEPT.filter((one) => !written.includes(one));
  // A flag in a note flags nothing.
  const noted = absent.filter(([type]) => type !== 'Flag');
  const only = absent.filter(([type]) => /U.*R/.test(vendor.can[type] ?? '') && type === 'Task');
  const note = noteAt(vendor);
  const whole = absent.length === 0;
  const { v2, v1 } = scopesFor(vendor);
  return [
    `### ${vendor.name}: \`ehr/templates/${vendor.key}.json\``,
    '',
    `Facts: ${vendor.facts}. Your tenant may allow less.`,
    '',
    `- **In the chart:** ${listed(written)}.`,
    ...(whole
      ? []
      : [
          `- **Not there:** ${listed(noted)}. ${note === null ? 'The note carries it, to be pasted.' : `The note carries it, filed as a ${note} where that is let through, else pasted.`}${absent.length === noted.length ? '' : ' There is no follow-up flag.'}`,
        ]),
    ...(only.length === 0 ? [] : [`- **Only changed, never created:** ${listed(only)}.`]),
    ...(vendor.can['HealthcareService'] === undefined
      ? ['- **No directory of receiving practices:** put `destinations` into the practice file.']
      : []),
    ...(notSearchableAt(vendor).length === 0
      ? []
      : [`- **Not searched:** ${notSearchableAt(vendor).join(', ')}.`]),
    ...vendor.notes.map((one) => `- ${one}`),
    '',
    'Scopes, v2:',
    '',
    '```text',
    v2,
    '```',
    '',
    'The same in v1:',
    '',
    '```text',
    v1,
    '```',
  ].join('\n');
}

/** Every scope with its reason, in both versions. */
export function scopeTable(): string {
  const rows = (needs: typeof SCOPE_NEEDS): readonly string[] =>
    [...new Set(needs.map(({ why }) => why))].map((why) => {
      const same = needs.filter((need) => need.why === why);
      const scopes = (write: typeof toV2) => same.map((need) => code(write(need))).join(' ');
      return `| ${scopes(toV2)} | ${scopes(toV1)} | ${why} |`;
    });
  const core = SCOPE_NEEDS.filter((need) => need.for.includes('chart'));
  const more = SCOPE_NEEDS.filter((need) => !need.for.includes('chart'));
  return [
    '| v2 | v1 | why |',
    '|---|---|---|',
    '| `launch` `openid` `fhirUser` | the same | opened from the chart, knowing who is signed in: a clinician’s step is theirs alone |',
    '| `online_access` | the same | a call on hold outlives one token; `offline_access` only where the first is not offered |',
    ...rows(core),
    '| **only at `launch-infant.html` and `launch-list.html`** | | |',
    ...rows(more),
  ].join('\n');
}

const code = (scopes: string): string =>
  scopes
    .split(' ')
    .map((scope) => `\`${scope}\``)
    .join(' ');

/** The text between two marks, replaced; it fails where the marks are not there. */
export function replaceBlock(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- ${name}: made by npm run generate -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${block}\n\n${text.slice(to)}`;
}
