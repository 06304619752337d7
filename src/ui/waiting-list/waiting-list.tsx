import { useState } from 'react';
import { sayTime } from '../../app/say/say-time.ts';
import { useStaff } from '../../app/tap/use-staff.ts';
import {
  type Claimed,
  type ListSession,
  type NotRead,
  useWaitingList,
} from '../../app/waiting-list/use-waiting-list.ts';
import type { WaitingRow } from '../../app/waiting-list/waiting-list.ts';
import type { WaitingWords } from '../../content/words/waiting-words.ts';
import { openBaton } from '../../domain/handoff/baton.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { SayWho } from './say-who.tsx';
import { WaitingRowCard } from './waiting-row.tsx';

/** S3: the practice's waiting list, opened without a chart. The EHR opens charts, not we. */
type PageProps = { readonly session: ListSession; readonly words: WaitingWords };

export function WaitingListPage(props: PageProps) {
  return (
    <ErrorBoundary instead={(again) => <NotShown why="app_fault" again={again} />}>
      <List {...props} />
    </ErrorBoundary>
  );
}

function List({ session, words }: PageProps) {
  const first = useFirstWords();
  const language = useLanguage();
  const [actor, sayWho] = useState<Actor | null>(null);
  const asked = { ...session, actor };
  const waiting = useWaitingList(asked);
  const { read, isReading, again, claim, claimAgain, isClaiming, claimed } = waiting;
  if (read === null) {
    if (waiting.failed !== null) return <NotShown why={waiting.failed} again={again} />;
    return (
      <Page words={first.appName}>
        <p className="loading">{words.reading}</p>
      </Page>
    );
  }
  if (!read.ok) {
    const [happened, next] = first.practiceFileBad;
    return (
      <Page words={first.appName}>
        <p role="alert">
          {happened} {next}
        </p>
        <p className="small">{read.problems.join('; ')}</p>
      </Page>
    );
  }
  if (read.list === null) {
    return (
      <Page words={first.appName}>
        <p className="notice">{words.noListHere}</p>
      </Page>
    );
  }
  const { list, readAt, notRead } = read;
  const time = sayTime(readAt, { zone: read.timeZone, locale: language });
  const incomplete = notRead.length > 0 || list.chartsNotRead > 0;
  const sections = [
    [words.waiting, list.waiting],
    [words.checkIns, list.checkIns],
    [words.leftWithout, list.leftWithout],
  ] as const;
  const empty = sections.every(([, rows]) => rows.length === 0);
  return (
    <Page words={first.appName}>
      {incomplete ? (
        <p className="notice" role="alert">
          <strong>{words.notComplete}</strong>{' '}
          {notRead.length === 0 ? null : <WhatIsMissing notRead={notRead} words={words} />}
        </p>
      ) : null}
      {session.user === null ? (
        <WhoIsAtList session={asked} words={words.who} sayWho={sayWho} />
      ) : null}
      {claimed === null ? null : (
        <ClaimSaid claimed={claimed} rows={list} words={words} again={claimAgain} />
      )}
      {empty && !incomplete ? <p>{words.noOneWaits(time)}</p> : null}
      {sections.map(([heading, rows]) => (
        <section key={heading(0)} className="card list-part">
          <h2>{heading(rows.length)}</h2>
          {rows.length === 0 ? (
            <p className="small">{words.none}</p>
          ) : (
            <ul className="waiting-list">
              {rows.map((row: WaitingRow) => (
                <WaitingRowCard
                  key={row.visit.chart.person.reference}
                  row={row}
                  readAt={readAt}
                  words={words}
                  language={language}
                  busy={isClaiming}
                  claim={() => claim(row)}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className="small">{words.footer(list.chartsRead, time, list.chartsNotRead)}</p>
      <Button look="link" busy={isReading} onPress={again}>
        {words.readAgain}
      </Button>
    </Page>
  );
}

/** Without a name nobody waits for anyone in particular: asked, and the list is shown meanwhile. */
function WhoIsAtList({
  session,
  words,
  sayWho,
}: {
  readonly session: ListSession;
  readonly words: WaitingWords['who'];
  readonly sayWho: (actor: Actor) => void;
}) {
  const staff = useStaff(session, null);
  return <SayWho words={words} actor={session.actor ?? null} staff={staff} sayWho={sayWho} />;
}

/** There is no list: why, and the way on. */
function NotShown({
  why,
  again,
}: {
  readonly why: 'app_fault' | 'slow';
  readonly again: () => void;
}) {
  const words = useFirstWords();
  const said = why === 'slow' ? words.slow : words.appFault.page;
  return (
    <Page words={words.appName}>
      <p role="alert">{said.join(' ')}</p>
      <p>{words.ownNumbers}</p>
      <Button look="main" onPress={again}>
        {words.readAgain}
      </Button>
    </Page>
  );
}

function Page({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <main className="page">
      <header className="top">
        <h1>{words}</h1>
      </header>
      {children}
    </main>
  );
}

/** Which part is missing, in the clinic's words, and what to do now (hazard H22). */
function WhatIsMissing({
  notRead,
  words,
}: {
  readonly notRead: readonly NotRead[];
  readonly words: WaitingWords;
}) {
  const { part, readFailure } = useFirstWords();
  const names = { ...part, names: words.names };
  const parts = notRead.map((one) => names[one.part]);
  const next = notRead.map(({ kind }) => readFailure[kind].join(' '));
  return (
    <>
      {words.notCompleteBecause([...new Set(parts)])} {[...new Set(next)].join(' ')}
    </>
  );
}

/** What became of a claim: mine, someone else's, not saved, or not known. */
function ClaimSaid({
  claimed,
  rows,
  words,
  again,
}: {
  readonly claimed: Claimed;
  readonly rows: { readonly leftWithout: readonly WaitingRow[] };
  readonly words: WaitingWords;
  readonly again: () => void;
}) {
  const { row, acted } = claimed;
  const reference = row.visit.chart.person.reference;
  const now = rows.leftWithout.find(({ visit }) => visit.chart.person.reference === reference);
  const holder = now === undefined ? null : openBaton(now.visit.handoff)?.record.holder;
  const open = acted.is === 'unknown' ? words.notKnown : words.partly;
  if (acted.is === 'unknown' || acted.is === 'partly_saved') {
    return (
      <div role="status">
        <strong>{open(row.name)}</strong>{' '}
        <Button onPress={again}>
          {acted.is === 'unknown' ? words.checkAgain : words.tryAgain}
        </Button>
      </div>
    );
  }
  return (
    <p role="status">
      <strong>
        {acted.is === 'saved'
          ? words.claimed(row.name)
          : holder
            ? words.someoneHasIt(firstNameOf(holder.name))
            : words.notClaimed(row.name)}
      </strong>
    </p>
  );
}
