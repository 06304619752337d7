/** Why the charts cannot be kept in a folder, in one sentence; null: it is not about the folder. */
export function whyNoFolder(error: unknown, folder: string): string | null {
  const { code } = Object(error) as { readonly code?: unknown };
  const said = error instanceof Error ? error.message : '';
  const other = 'Choose another: npm start -- --data FOLDER';
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `The charts cannot be kept in ${folder}: it is, or lies in, a file. ${other}`;
  }
  if (code === 'ENOSPC' || /disk is full|cannot rollback|disk I\/O/.test(said)) {
    return `The charts cannot be kept in ${folder}: its disk is full. Make room, or choose another: npm start -- --data FOLDER`;
  }
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(String(code)) ||
    /unable to open database|readonly database/.test(said)
    ? `The charts cannot be kept in ${folder}: it cannot be written. ${other}`
    : null;
}
