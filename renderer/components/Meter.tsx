interface Props {
  readonly counted: number;
  readonly of: number;
  /** What it says, for those who hear it: 'Award known for 53 of 72 projects'. */
  readonly alt: string;
}

/** How much of something is known: the rest is hatched. */
export function Meter({ counted, of, alt }: Props) {
  return <div className="meter" role="img" aria-label={alt}><i style={{ width: `${of === 0 ? 0 : (100 * counted) / of}%` }} /></div>;
}
