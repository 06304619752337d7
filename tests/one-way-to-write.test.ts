import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';

// docs/architecture.md says "the one mutation", "the one write engine" and "the only way to a chart".

/** Everything that is called in a source file: `fetch`, `client.create`, `useMutation`. */
function callsIn(source: string, file = 'a.ts'): readonly string[] {
  const calls: string[] = [];
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  new Visitor({
    CallExpression: ({ callee: { start, end } }) =>
      void calls.push(source.slice(start, end).replaceAll(/\s/g, '')),
  }).visit(program);
  return calls;
}

const isFetch = (call: string): boolean => /^((globalThis|window|self)\.)?fetch$/.test(call);
/** Another way out of the page. */
const isOtherWayOut = (call: string): boolean => /\bsendBeacon$|\bimportScripts$/.test(call);
const isMutation = (call: string): boolean => /(^|\.)useMutation$/.test(call);
const isSending = (call: string): boolean =>
  /\.(create|update|patch|transaction)$/.test(call) &&
  !call.startsWith('Object.') &&
  // The browser's own database (app/draft/browser-shelf.ts) is no chart.
  call !== 'database.transaction';
const isEngine = (call: string): boolean =>
  /^(writeChanges|finishChanges|takeBackTwins|writeRecord)$/.test(call);

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|-for-tests\.ts$|test-ehr\.ts$/.test(file),
  )
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
  .map((one) => ({ ...one, calls: callsIn(one.source, one.file) }));

const callersOf = (is: (call: string) => boolean): readonly string[] =>
  FILES.filter(({ calls }) => calls.some(is))
    .map(({ file }) => file)
    .toSorted();

describe('one way to write', () => {
  test('the one mutation is a hook of its own', () => {
    expect(callersOf(isMutation)).toEqual(['src/app/tap/use-write.ts']);
  });

  test('only the write engine asks the chart to store something', () => {
    const outside = callersOf(isSending).filter((file) => !file.startsWith('src/fhir/write/'));
    expect(outside).toEqual([]);
    expect(callersOf(isSending)).not.toEqual([]);
  });

  test('the engine is entered by the guarded senders, and by nobody beside them', () => {
    expect(callersOf(isEngine)).toEqual([
      'src/app/paper/save-paper.ts',
      'src/app/tap/act.ts',
      'src/app/tap/put-right.ts',
      'src/app/tap/send-child-line.ts',
    ]);
  });

  test('what leads to a chart is fetched in fhir/client, and everything else is named', () => {
    expect(callersOf(isFetch)).toEqual([
      // The practice file and the host's colours: files of a web server, read only.
      'src/app/practice-file/read-practice.ts',
      'src/app/visit/read-host-style.ts',
      // The chart; and what IT may ask of its server, which writes nothing.
      'src/fhir/client/fhir-client.ts',
      'src/fhir/client/probe-server.ts',
      // The page's own files, and its own host's clock.
      'src/main.ts',
      'src/preflight.tsx',
      // The launch and the token endpoint.
      'src/smart/launch-page.ts',
      'src/smart/session.ts',
    ]);
    expect(callersOf(isOtherWayOut)).toEqual([]);
    expect(
      FILES.filter(({ source }) => /\bnew (XMLHttpRequest|WebSocket|EventSource)\b/.test(source)),
    ).toEqual([]);
  });

  test('beside the chart and the token endpoint, nothing is posted', () => {
    const posts = FILES.filter(({ source }) => /method: '(POST|PUT|PATCH|DELETE)'/.test(source));
    const asRequest = posts.filter(({ calls }) =>
      calls.some((call) => isFetch(call) || /\.fetch$/.test(call)),
    );
    expect(asRequest.map(({ file }) => file).toSorted()).toEqual([
      'src/fhir/client/fhir-client.ts',
      'src/smart/authorization.ts',
      'src/smart/exchange-code.ts',
    ]);
  });
});

describe('what is looked for is found where it is', () => {
  test.each([
    [isMutation, `const m = useMutation({ retry: 0 });`],
    [isMutation, `const m = query.useMutation<A, B>({});`],
    [isFetch, `await fetch(address)`],
    [isFetch, `const send = (a) => globalThis.fetch(a);`],
    [isOtherWayOut, `navigator.sendBeacon('/x', body)`],
    [isSending, `await session.client.create(line, null)`],
    [isSending, `source.client\n  .update<fhir4.Task>(task, '1')`],
    [isSending, `await fhir.transaction(bundle)`],
    [isEngine, `writeChanges(client, decided, plan)`],
    [isEngine, `await finishChanges(client, decided, plan)`],
  ])('%o in %s', (is, source) => {
    expect(callsIn(source).some(is)).toBe(true);
  });

  test.each([
    [isMutation, `// useMutation( stands in a comment`],
    [isFetch, `const words = 'fetch(address)'; void refetch();`],
    [isSending, `const bare = Object.create(null);`],
  ])('and not where it is only spoken of: %o in %s', (is, source) => {
    expect(callsIn(source).some(is)).toBe(false);
  });
});
