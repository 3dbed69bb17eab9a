import { useState, type ReactNode } from 'react';

/** Copies text; says so beside the button. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Copying is switched off here. Select the text and copy it yourself');
    }
  };
  return <><button type="button" className="btn" onClick={() => void copy()}>{children}</button><span className="t2" role="status">{said}</span></>;
}
