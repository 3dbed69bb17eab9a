import type { MouseEvent, ReactNode } from 'react';
import { useGo } from '../Link.tsx';

interface Props {
  readonly caption: string;
  /** Widths of columns in pixels; null for the ones that share what is left. */
  readonly widths?: readonly (number | null)[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table with its caption, which is heard and not seen: the region's heading says it to the eye. */
export function Table({ caption, widths, className, children }: Props) {
  return (
    <table className={className}>
      <caption className="vh">{caption}</caption>
      {widths === undefined ? null : <colgroup>{widths.map((width, at) => <col key={at} style={width === null ? undefined : { width }} />)}</colgroup>}
      {children}
    </table>
  );
}

interface GroupRowProps {
  readonly columns: number;
  readonly count?: ReactNode;
  /** At the right end of the row. */
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

/** A row that heads the ones after it, with how many they are. */
export function GroupRow({ columns, count, act, children }: GroupRowProps) {
  return <tr className="group"><th colSpan={columns} scope="rowgroup">{children}{count === undefined ? null : <> <span className="t2 plain">{count}</span></>}{act === undefined ? null : <span className="group__act">{act}</span>}</th></tr>;
}

/** A row that opens as a whole. The link in it does the same, and is what keys and screen readers reach. */
export function OpenRow({ to, className, children }: { readonly to: string; readonly className?: string | undefined; readonly children: ReactNode }) {
  const go = useGo();
  const open = (event: MouseEvent) => {
    const onControl = (event.target as Element).closest('a, button, input, label') !== null;
    if (!onControl && window.getSelection()?.isCollapsed !== false) go(to);
  };
  // The link inside is the control; the row only makes its target larger for a pointer.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
  return <tr className={className === undefined ? 'open' : `open ${className}`} onClick={open}>{children}</tr>;
}

/** A part that scrolls sideways on its own, reachable by keys. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <div className="scroll" role="region" aria-label={label} tabIndex={0}>{children}</div>;
}

/** What the shorthand in a table stands for. */
export function Legend({ lines }: { readonly lines: readonly { readonly code: string; readonly meaning: string }[] }) {
  return lines.length === 0 ? null : <p className="legend">{lines.map(({ code, meaning }) => `${code} ${meaning}`).join('; ')}</p>;
}

