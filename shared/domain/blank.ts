/** Nothing was said: no text, or spaces alone. */
export const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
