/** The same screen as it is now. */
export function withoutAsAt(pathname: string, search: string): string {
  const given = new URLSearchParams(search);
  given.delete('asat');
  return `${pathname}?${given.toString()}`;
}
