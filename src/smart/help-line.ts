import * as v from 'valibot';

const PracticeFile = v.looseObject({
  helpLine: v.looseObject({ name: v.string(), phone: v.string() }),
});

/**
 * Who to call when the app cannot open, from the practice's file; null when there is no
 * file or it cannot be read (the page then says what to do without a number).
 * @param read fetches an address relative to the app's folder
 */
export async function readHelpLine(
  practice: string | null,
  read: (file: string) => Promise<Response>,
): Promise<{ readonly name: string; readonly phone: string } | null> {
  if (practice === null) return null;
  try {
    return v.parse(PracticeFile, await (await read(practice)).json()).helpLine;
  } catch {
    return null;
  }
}
