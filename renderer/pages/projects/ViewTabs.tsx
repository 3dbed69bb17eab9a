import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { filterRows } from '../../components/table/filterModel.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { paths } from '../../paths.ts';
import { allFacets, wordsOf } from './projectFacets.ts';
import { readView, viewText, type ProjectsView } from './projectsView.ts';
import { addressOf, allViews, currentView } from './projectViews.ts';
import { ViewActs } from './ViewActs.tsx';

/** Views of the table by name, each with the rows it shows; the one on screen says where it was changed. */
export function ViewTabs({ rows, view }: { readonly rows: readonly ProjectRow[]; readonly view: ProjectsView }) {
  const { handle } = useFile();
  const { reply } = useAnswer('views.list', { file: handle });
  const facets = allFacets(rows);
  const text = viewText(view);
  const views = allViews(reply?.ok === true ? reply.value.views : []);
  const current = currentView(views, view.view, text);
  const count = (address: string): number => {
    const { chosen, search } = readView(new URLSearchParams(address), facets.map(({ id }) => id));
    return filterRows(rows, { facets, chosen, search, words: wordsOf }).length;
  };
  const tabs = views.map((one) => {
    const address = addressOf(one);
    const here = one.id === current?.id;
    return { to: address === '' ? paths.projects : `${paths.projects}?${address}`, label: one.name, count: `${formatCount(count(one.text))}${here && one.text !== text ? ', changed' : ''}`, current: here };
  });
  return <div className="views"><Tabs label="Views" tabs={tabs} />{current === undefined ? null : <ViewActs current={current} text={text} />}</div>;
}
