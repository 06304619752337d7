/** A language tag that has a name (BCP 47); null for any other text, which is no language known. */
export function spokenLanguage(code: string | undefined): string | null {
  try {
    return code !== undefined && NAMES.of(code) !== undefined ? code : null;
  } catch {
    return null;
  }
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
