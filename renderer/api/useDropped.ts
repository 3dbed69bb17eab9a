import { useEffect } from 'react';
import type { UploadShown } from '../../shared/contract/imports.ts';
import { askThrough } from './ask.ts';
import { useDoor } from './hooks.ts';

/** Lets the program forget a file that was taken in, as soon as another is chosen or the page is left. */
export function useDropped(upload: UploadShown | null): void {
  const door = useDoor();
  const handle = upload?.upload ?? null;
  useEffect(() => {
    if (handle === null) return undefined;
    return () => void askThrough(door, null)('uploads.drop', { upload: handle });
  }, [door, handle]);
}
