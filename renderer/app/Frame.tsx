import { useEffect, useMemo } from 'react';
import { Outlet } from 'react-router';
import { AtContext } from '../api/at.ts';
import { FileContext, PersonContext } from '../api/file.ts';
import type { OwnKeys } from '../../shared/contract/commands.ts';
import { useAnswer } from '../api/hooks.ts';
import { Answer } from '../components/Answer.tsx';
import { usePlace } from '../components/Link.tsx';
import { Layout } from './Layout.tsx';
import { KeysContext } from '../api/keys.ts';
import { OpenFile } from './OpenFile.tsx';
import { WhoYouAre } from './WhoYouAre.tsx';

/** What every screen rests on, from the outside in: preferences, person, file, day looked back at. */
export function Frame() {
  const { file, asAt } = usePlace();
  const at = useMemo(() => (file === null ? null : { file, ...(asAt === null ? {} : { asAt: { change: asAt } }) }), [file, asAt]);
  const { reply: preferences } = useAnswer('preferences.get', {});
  const { reply: person } = useAnswer('person.get', {});
  const theme = preferences?.ok === true ? preferences.value.theme : 'system';
  const density = preferences?.ok === true ? preferences.value.density : 'dense';
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme']; else dataset['theme'] = theme;
    dataset['density'] = density;
  }, [theme, density]);
  const own = preferences?.ok === true ? preferences.value.shortcuts : noKeys;
  return (
    <AtContext value={at}><KeysContext value={own}>
      <Answer reply={person} waiting={<Layout><Waits /></Layout>} refused={(problem) => <Layout refused={problem} />}>
        {({ person: who }) => (
          <PersonContext value={who}>
            {who === null ? <FileContext value={null}><Layout><WhoYouAre /></Layout></FileContext> : file === null ? <FileContext value={null}><Layout><Outlet /></Layout></FileContext> : <OpenFile handle={file} asAt={asAt}><Outlet /></OpenFile>}
          </PersonContext>
        )}
      </Answer>
    </KeysContext></AtContext>
  );
}

const noKeys: OwnKeys = {};

const Waits = () => <p aria-busy="true" className="t2">Reading</p>;
