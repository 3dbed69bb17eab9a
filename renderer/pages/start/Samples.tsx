import type { ReactNode } from 'react';
import { useAnnounce } from '../../api/announce.ts';
import { useCommand } from '../../api/hooks.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Region } from '../../components/Region.tsx';
import { Table } from '../../components/table/Table.tsx';
import { useOpen } from './useOpen.ts';

/** Two programmes that are there already: the real one as far as it is known, and one with figures to practise on. */
export function Samples() {
  return (
    <Region title="Two samples to look round in">
      <Table caption="Samples" className="recent" widths={[null, 144]}>
        <tbody>
          <Sample sample="portfolio" name="The real portfolio" says="The 72 projects of the programme and their councils. Only what public sources say; gaps are shown as gaps." />
          <Sample sample="practice" name="The practice programme" tag={<Illustrative />} says="Real project names with made-up profiles and figures, so that every screen has something in it. Every made-up figure is tagged. Its date stands at 13 May 2019." />
        </tbody>
      </Table>
    </Region>
  );
}

interface SampleProps {
  readonly sample: 'portfolio' | 'practice';
  readonly name: string;
  readonly tag?: ReactNode;
  readonly says: string;
}

function Sample({ sample, name, tag, says }: SampleProps) {
  const { mutateAsync: create, isPending } = useCommand('files.create');
  const announce = useAnnounce();
  const open = useOpen();
  const openCopy = async (): Promise<void> => {
    const reply = await create({ sample });
    if (reply.ok) open(reply.value.handle);
    else if (reply.problem.kind !== 'cancelled') announce(reply.problem.message);
  };
  return (
    <tr>
      <th scope="row"><b>{name}</b> {tag}<span className="src">{says}</span></th>
      <td className="num middle"><button type="button" className="btn" disabled={isPending} aria-busy={isPending} onClick={() => void openCopy()}>{isPending ? 'Making it' : 'Open a copy'}<span className="vh"> of {name.toLowerCase()}</span></button></td>
    </tr>
  );
}
