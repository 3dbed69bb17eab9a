import path from 'node:path';

/**
 * The file a person named or double-clicked; null where there is none. Where the program is not packaged, the first name is
 * the folder it was started from. Switches, Chromium's own among them, are no files.
 */
export function fileArgument(argv: readonly string[], { packaged, folder }: { readonly packaged: boolean; readonly folder: string }): string | null {
  const names = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  const file = packaged ? names[0] : names[1];
  return file === undefined || file === '' ? null : path.resolve(folder, file);
}
