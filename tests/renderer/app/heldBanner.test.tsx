import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../support/renderPage.tsx';

test('S07 a file on a share is warned of before anything is written, and a copy on this computer is a button away', async () => {
  const page = await renderPage('/overview', { sample: 'empty', fileSystemType: async () => 0x6969 });
  await heading('Overview');
  await screen.findByText(/This file lies on a shared drive/);
  const before = (await page.get('changes.list', { limit: 1 })).total;
  fireEvent.click(screen.getByRole('button', { name: 'Make a local copy' }));
  await screen.findByText(/^You work on the copy programme-copy\.igt now/);
  await screen.findByText('programme-copy.igt', { selector: '.status *' });
  expect((await page.get('changes.list', { limit: 1 })).total).toBe(before);
});

test('S07 on this computer’s own disk nothing is said', async () => {
  await renderPage('/overview', { sample: 'empty', fileSystemType: async () => 0xef53 });
  await heading('Overview');
  expect(screen.queryByRole('button', { name: 'Make a local copy' })).toBeNull();
});
