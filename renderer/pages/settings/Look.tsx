import type { Preferences } from '../../../shared/contract/host.ts';
import { useCommand } from '../../api/hooks.ts';
import { Radios } from '../../components/form/Choices.tsx';

/** Light or dark, dense or with more room; applied at once, kept on this computer. */
export function Look({ now }: { readonly now: Preferences }) {
  const { mutateAsync: set } = useCommand('preferences.set');
  return (
    <div className="form">
      <Radios id="look-theme" name="theme" label="Theme" inline value={now.theme} onChange={(theme) => void set({ theme: theme as Preferences['theme'] })}
        options={[{ value: 'system', label: 'As the computer' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }]} />
      <Radios id="look-density" name="density" label="Rows and controls" inline value={now.density} onChange={(density) => void set({ density: density as Preferences['density'] })}
        options={[{ value: 'dense', label: 'Dense' }, { value: 'comfortable', label: 'Comfortable' }]} />
    </div>
  );
}
