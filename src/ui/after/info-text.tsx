import { SUPPORT_LINE } from '../../content/data/resource-lines.ts';
import type { Language } from '../../domain/language/language.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { AFTER_WORDS } from './after-words.ts';
import { QrCode } from './qr-code.tsx';

/**
 * What she keeps when she prefers to wait: what it is, the cost, who sees it, how to reach us, and a
 * support line (rules/handoff.md#decline). Anyone may find it: no name of hers, and no reason.
 */
export function InfoText({
  practice,
  language,
}: {
  readonly practice: { readonly name: string; readonly phone: string };
  readonly language: Language;
}) {
  const words = AFTER_WORDS[language].info;
  return (
    <article className="sheet" lang={language}>
      <h1>{words.title}</h1>
      {words.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {practice.phone === '' ? null : (
        <p>
          {words.reachUs} {practice.name}, <strong>{formatPhone(practice.phone)}</strong>
        </p>
      )}
      <p>
        {words.support} <strong>{SUPPORT_LINE.phone}</strong>
      </p>
      <figure className="event-code">
        <QrCode text={`tel:${SUPPORT_LINE.phone.replace(/[^+\d]/g, '')}`} label={words.scan} />
        <figcaption>{words.scan}</figcaption>
      </figure>
    </article>
  );
}
