import { sentence } from '../format/problem.ts';
import { Link } from './Link.tsx';

/** A form opened by its address by somebody who may not use it: why, and the way back. */
export const NotOffered = ({ why, to }: { readonly why: string; readonly to: string }) =>
  <div className="message"><span>{sentence(why)}</span><span className="message__acts push"><Link to={to}>Go back</Link></span></div>;
