import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIssuerConfig, checkIssuerName, checkPatterns } from './check-issuer.ts';
import { checkPractice } from './check-practice.ts';
import { checkPublicSandbox } from './check-public-sandbox.ts';
import { checkedFolder } from './checked-folder.ts';
import type { Finding, Remark } from './finding.ts';
import { readJson } from './json-source.ts';

export type FolderCheck = {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
};

/**
 * Checks every practice file and issuer file of a folder that is served beside the app
 * (`practice/*.json`, `ehr/*.json`). `today`: `YYYY-MM-DD`. Templates are not read.
 */
export async function checkFolder(folder: string, today: string): Promise<FolderCheck> {
  const practices = jsonIn(folder, 'practice');
  const issuers = jsonIn(folder, 'ehr');
  const here = checkedFolder(folder, practices);
  const findings = await Promise.all([
    ...practices.map((file) =>
      checkFile(folder, file, (json) => {
        const said = checkPractice(json, today);
        // An example that ships is nobody's practice: only what keeps it from being read.
        return here.examples.includes(file) ? said.filter(({ level }) => level === 'error') : said;
      }),
    ),
    ...issuers.map((file) =>
      checkFile(folder, file, async (json) =>
        file === 'ehr/patterns.json'
          ? checkPatterns(json, here)
          : [
              ...(await checkIssuerName(file.replace('ehr/', ''), json)),
              ...checkPublicSandbox('issuer', Object(json).issuer, here.isTrial),
              ...checkIssuerConfig(json, here),
            ],
      ),
    ),
  ]);
  return { files: [...practices, ...issuers], findings: findings.flat() };
}

const jsonIn = (folder: string, name: string): readonly string[] =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => `${name}/${file}`)
    : [];

async function checkFile(
  folder: string,
  file: string,
  check: (json: unknown) => readonly Remark[] | Promise<readonly Remark[]>,
): Promise<readonly Finding[]> {
  const source = readJson(readFileSync(join(folder, file), 'utf8'));
  const said = source.value === undefined ? [] : await check(source.value);
  return [...source.broken, ...said.map((one) => ({ ...one, line: source.lineOf(one.setting) }))]
    .map((one) => ({ file, ...one }))
    .toSorted((a, b) => a.line - b.line);
}
