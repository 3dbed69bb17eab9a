import { Link as RouterLink, Outlet } from 'react-router';
import { useFileIfOpen } from '../api/file.ts';
import { Empty } from '../components/Empty.tsx';
import { Head } from '../components/Head.tsx';
import { paths } from '../paths.ts';

/** Pages of a programme; without an open file they say so and lead to Start. */
export function NeedsFile() {
  if (useFileIfOpen() !== null) return <Outlet />;
  return <><Head title="No file is open" /><Empty title="This page belongs to a programme file." act={<RouterLink className="btn btn--main" to={paths.start}>Choose a file</RouterLink>} /></>;
}
