import { useLocation } from 'react-router';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { useAwards } from '../../api/awards.ts';
import { useAward } from '../../components/Link.tsx';
import { Tabs } from '../../components/Tabs.tsx';

/** Chooses which award of a project a page is about. Nothing where it has one. */
export function AwardSwitch({ awards }: { readonly awards: readonly string[] }) {
  const { pathname, search } = useLocation();
  const chosen = useAward() ?? awards[0];
  if (awards.length < 2) return null;
  const to = (award: string): string => {
    const query = new URLSearchParams(search);
    query.set('award', award);
    return `${pathname}?${query.toString()}`;
  };
  return <Tabs label="Awards of this project" tabs={awards.map((award) => ({ to: to(award), label: award, current: award === chosen }))} />;
}

/** The award that a form is about: the one chosen, else the one meant where none is named; null before there is any. */
export function useAwardOf({ awards }: Pick<ProjectDetail, 'awards'>): string | null {
  return useAward() ?? awards[0]?.reference ?? null;
}

/** The same on a page that knows the project by its reference alone. */
export const AwardsOf = ({ project }: { readonly project: string }) => <AwardSwitch awards={useAwards(project)} />;

/** Says which award something is of, where the project has several. */
export function OfAward({ project, award }: { readonly project: string; readonly award: string | null }) {
  const awards = useAwards(project);
  return awards.length < 2 ? null : <span>Award {award ?? awards[0]}</span>;
}
