const widths = ['60%', '44%', '72%', '52%', '66%'];

/** Of a part that may turn out not to be there: nothing is drawn, and whoever asks knows that it is on its way. */
export const WaitingUnseen = () => <span hidden aria-busy="true" />;

/** Grey bars the size of the text that is on its way. */
export function Waiting({ rows = 3 }: { readonly rows?: number }) {
  return (
    <div className="waiting" aria-busy="true">
      <span className="vh">Reading</span>
      {Array.from({ length: rows }, (_, row) => <span key={row} className="wait" style={{ width: widths[row % widths.length] }} />)}
    </div>
  );
}
