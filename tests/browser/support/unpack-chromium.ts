import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

export type UnpackedChromium =
  | {
      readonly ok: true;
      readonly executablePath: string;
      readonly env: Readonly<Record<string, string>>;
      /** To add where the system has no libnss3: libraries that came with the package. */
      readonly bundledLibraries: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly reason: string };

/** Its own letters and no others: a bare machine has none, and a text is as wide on every machine. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Unpacks the Chromium of @sparticuz/chromium once, into node_modules/.cache.
 *
 * The package's own `executablePath()` writes straight to /tmp/chromium and takes
 * any file of that name for finished, so two runs at once, or one cut short, would
 * start half a browser. Here it is unpacked aside and renamed when whole.
 */
export const unpackChromium = async (): Promise<UnpackedChromium> => {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (manifest === undefined) return { ok: false, reason: 'not installed' };
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const cache = join(dirname(manifest), '../../.cache/warm-handoff');
  const folder = join(cache, `chromium-${version}-own-letters`);
  try {
    if (!existsSync(folder)) await unpackInto(folder, cache, join(dirname(manifest), 'bin'));
  } catch (error) {
    return { ok: false, reason: `could not be unpacked into ${folder}: ${String(error)}` };
  }
  return {
    ok: true,
    executablePath: join(folder, 'chromium'),
    env: { FONTCONFIG_PATH: join(folder, 'fonts') },
    bundledLibraries: { LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
  };
};

const unpackInto = async (folder: string, cache: string, bin: string): Promise<void> => {
  const { inflate } = await import('@sparticuz/chromium');
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'unpacking-'));
  // inflate() writes to the system's temporary folder, which this variable names.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = aside;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(join(bin, archive))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await writeFile(join(aside, 'fonts/fonts.conf'), fontsConf(folder));
  try {
    await rename(aside, folder);
  } catch (error) {
    // Another run was faster: its folder is whole, ours is not needed.
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
};
