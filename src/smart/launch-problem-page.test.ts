// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showLaunchProblem } from './launch-problem-page.ts';

const page = readFileSync('launch.html', 'utf8');
const noFile = async () => new Response('', { status: 404 });
const practice = async () =>
  Response.json({ helpLine: { name: 'Front desk', phone: '555-0100' }, more: 1 });

beforeEach(() => {
  document.documentElement.innerHTML = page;
});

const shown = () => document.querySelector('main')?.textContent ?? '';

describe('a refused launch, on the page', () => {
  test('H23: says what happened and the practice’s number to call', async () => {
    await showLaunchProblem({ kind: 'storage_blocked' }, 'practice/example.json', practice);
    expect(document.querySelector('h1')?.textContent).toMatch(/does not let the app start/);
    expect(shown()).toContain('Front desk, 555-0100');
    expect(shown()).not.toContain('Opening');
  });

  test('without a readable practice file it still says how the visit goes on', async () => {
    await showLaunchProblem({ kind: 'storage_blocked' }, 'practice/example.json', noFile);
    expect(shown()).toContain('1-833-TLC-MAMA');
    expect(shown()).toContain('988');
  });

  test('is told to a screen reader', async () => {
    await showLaunchProblem({ kind: 'no_parameters' }, null, noFile);
    expect(document.querySelector('main > [role=alert]')?.textContent).toBe(shown().trim());
  });

  test('an unknown issuer shows the file to create and its content, ready to copy', async () => {
    const file = `ehr/${'a'.repeat(64)}.json`;
    const issuer = 'https://ehr.example.org/fhir';
    await showLaunchProblem({ kind: 'issuer_unknown', issuer, file }, null, noFile);
    const forIt = document.querySelector('pre')?.textContent ?? '';
    expect(forIt).toContain(file);
    expect(JSON.parse(forIt.slice(forIt.indexOf('{')))).toHaveProperty('clientId');
  });

  test('words of other systems are text, never markup', async () => {
    const description = '<img src=x onerror=alert(1)>';
    await showLaunchProblem({ kind: 'denied', error: 'x', description }, null, noFile);
    expect(document.querySelector('img')).toBeNull();
    expect(shown()).toContain(description);
  });

  test('a Spanish browser reads Spanish', async () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('es-US');
    await showLaunchProblem({ kind: 'no_parameters' }, null, noFile);
    expect(document.documentElement.lang).toBe('es');
    expect(shown()).toContain('expediente');
  });
});

describe('the ways on from a refused launch', () => {
  const links = () =>
    [...document.querySelectorAll('main a')].map((link) => {
      const { href, target, rel } = link as HTMLAnchorElement;
      return { href: new URL(href).pathname + new URL(href).search, target, rel };
    });
  const ISS = 'iss=https%3A%2F%2Fehr.example.org%2Ffhir';

  test('F10: a window of its own makes the same launch, where a panel may be in the way', async () => {
    history.replaceState(null, '', `/launch.html?${ISS}&launch=handle`);
    await showLaunchProblem({ kind: 'sign_in_not_shown', issuer: 'x' }, null, noFile);
    expect(links()[0]).toEqual({
      href: `/launch.html?${ISS}&launch=handle`,
      target: '_blank',
      rel: 'noopener',
    });
  });

  test('the page for IT is told which EHR, and neither the launch handle nor the code', async () => {
    await showLaunchProblem({ kind: 'no_pkce_support', issuer: 'x' }, null, noFile);
    expect(links().map(({ href }) => href)).toEqual([`/preflight.html?${ISS}`]);
    document.documentElement.innerHTML = page;
    history.replaceState(null, '', '/index.html?code=c&state=s1&iss=https://login.example.org');
    await showLaunchProblem({ kind: 'storage_blocked' }, null, noFile);
    expect(links().map(({ href }) => href)).toEqual(['/preflight.html?state=s1']);
  });

  test('a bookmark leads nowhere: there is no EHR to check', async () => {
    history.replaceState(null, '', '/index.html');
    await showLaunchProblem({ kind: 'no_parameters' }, null, noFile);
    expect(links()).toEqual([]);
  });
});

describe('launch.html without its script', () => {
  test('says so where JavaScript is off', () => {
    expect(page).toMatch(/<noscript>\s*<p>\s*This app needs JavaScript/);
  });

  test('an old browser is told, without any script, what to do', () => {
    const late = document.querySelector('.late')?.textContent ?? '';
    expect(late).toContain('the browser may be too old');
    expect(late).toContain('988');
  });

  test.each(['launch.html', 'index.html'])(
    'F37: a browser that knows no modules reads plain words and numbers to call (%s)',
    (file) => {
      document.documentElement.innerHTML = readFileSync(file, 'utf8');
      const [old] = [...document.scripts].filter((script) => script.hasAttribute('nomodule'));
      const source = readFileSync(`public${old?.getAttribute('src')}`, 'utf8');
      // Nothing that a browser of 2011 cannot parse.
      expect(source).not.toMatch(/=>|`|\b(let|const|class|async)\b|\?\.|\?\?/);
      new Function(source)();
      expect(document.querySelector('h1')?.textContent).toBe(
        'This browser is too old for this app',
      );
      for (const said of ['1-833-852-6262', 'not a crisis line', '988', '911', 'oprima 2']) {
        expect(shown()).toContain(said);
      }
    },
  );

  test('holds no inline script, so that a strict content policy fits', () => {
    expect([...document.scripts].every((script) => script.src && !script.textContent)).toBe(true);
  });
});
