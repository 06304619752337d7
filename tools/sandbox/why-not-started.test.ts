import { describe, expect, test } from 'vitest';
import { whyNotStarted } from './why-not-started.ts';

const options = { port: 4010, appPort: 4020, data: '.data' };

describe('a port', () => {
  const refused = (code: string, port: number) =>
    whyNotStarted(Object.assign(new Error(code), { code, syscall: 'listen', port }), options);

  test.each([
    [4010, '--port 4021'],
    [4020, '--app-port 4021'],
  ])('%i that is taken: another that is free of both', (port, option) => {
    expect(refused('EADDRINUSE', port)).toBe(
      `Port ${port} is in use, perhaps by another npm start. Stop that, or choose another port: npm start -- ${option}`,
    );
  });

  test('that only administrators may open', () => {
    expect(whyNotStarted(portError('EACCES', 80), { ...options, port: 80 })).toMatch(
      /^Port 80 is kept for administrators on this machine: .* --port 4021$/,
    );
  });
});

const portError = (code: string, port: number) => ({ code, syscall: 'listen', port });

describe('a folder', () => {
  test.each([
    ['ENOSPC', /disk is full/],
    ['EFBIG', /disk is full/],
    ['EROFS', /cannot be written/],
    ['EISDIR', /a folder stands in the place/],
  ])('that fails with %s', (code, says) => {
    const said = whyNotStarted(Object.assign(new Error(code), { code }), options);
    expect(said).toMatch(says);
    expect(said).toMatch(/^The charts cannot be kept in \.data: .*npm start -- --data FOLDER$/);
  });

  test.each([
    [13, /disk is full/],
    [778, /does not take what is written/],
    [8, /cannot be written/],
    [5, /another program is writing/],
  ])('whose database answers %i', (errcode, says) => {
    const error = Object.assign(new Error('said'), { code: 'ERR_SQLITE_ERROR', errcode });
    expect(whyNotStarted(error, options)).toMatch(says);
  });
});

test('anything else is said in its own first line', () => {
  expect(whyNotStarted(new Error('the story is odd\n    at line 3'), options)).toBe(
    'The sandbox did not start: the story is odd',
  );
});
