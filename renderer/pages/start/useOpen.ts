import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { paths, placed } from '../../paths.ts';

/** Goes to the overview of a file; the frame opens it. */
export function useOpen(): (handle: string) => void {
  const navigate = useNavigate();
  return useCallback((handle) => void navigate(placed(paths.overview, { file: handle, asAt: null })), [navigate]);
}
