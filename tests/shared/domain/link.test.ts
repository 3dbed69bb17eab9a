import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayOpenLink } from '../../../shared/domain/link.ts';

describe('links that may be opened', () => {
  test.each([
    'https://www.gov.uk/government/publications/childrens-social-care-innovation-programme',
    'https://gov.uk',
    'https://assets.publishing.service.gov.uk/media/5a82/report.pdf#page=3',
    'https://webarchive.nationalarchives.gov.uk/ukgwa/20200101/https://www.gov.uk/x?a=1&b=%C2%A3',
    'https://www.hertfordshire.gov.uk/a_b-c~d/(e)',
    'https://innovationcsc.co.uk/projects/',
    'https://www.education.ox.ac.uk/?q=rees',
  ])('E02 %s', (url) => expect(mayOpenLink(url)).toBe(true));

  const schemes = [
    'http', 'ftp', 'file', 'smb', 'javascript', 'data', 'blob', 'about', 'vbscript', 'mailto', 'tel', 'ws', 'wss', 'chrome', 'devtools',
    'ms-word', 'ms-excel', 'ms-msdt', 'ms-settings', 'search-ms', 'shell', 'tracker', 'HTTPS', 'view-source', 'jar', 'ldap', 'ssh', 'vscode',
  ];
  test.each(schemes)('E02 not by %s:', (scheme) => {
    for (const rest of ['//www.gov.uk/', 'www.gov.uk', '//C:/Windows/system32/calc.exe', '///etc/passwd', 'alert(1)', 'text/html,<script>', '\\\\server\\share']) {
      expect(mayOpenLink(`${scheme}:${rest}`)).toBe(false);
    }
  });

  test.each([
    ['a user before the host', 'https://www.gov.uk@evil.example/'],
    ['a user', 'https://officer@www.gov.uk/'],
    ['a user and a password', 'https://officer:secret@www.gov.uk/'],
    ['an empty user', 'https://@www.gov.uk/'],
    ['a port', 'https://www.gov.uk:8443/'],
    ['a host that only ends like ours', 'https://evilgov.uk/'],
    ['a host that only begins like ours', 'https://www.gov.uk.evil.example/'],
    ['a host of anybody', 'https://example.org.uk/'],
    ['a dot at the end of the host', 'https://www.gov.uk./'],
    ['no host', 'https:///www.gov.uk/'],
    ['one slash', 'https:/www.gov.uk/'],
    ['backslashes', 'https:\\\\www.gov.uk\\'],
    ['a backslash after the host', 'https://www.gov.uk\\@evil.example'],
    ['a number as host', 'https://3232235521/'],
    ['an address as host', 'https://127.0.0.1/'],
    ['letters of another alphabet', 'https://www.gоv.uk/'],
    ['a space before', ' https://www.gov.uk/'],
    ['a space inside', 'https://www.gov.uk/a b'],
    ['a line break', 'https://www.gov.uk/\nhttps://evil.example'],
    ['a tab in the scheme', 'ht\ttps://www.gov.uk/'],
    ['NUL', 'https://www.gov.uk/\u0000'],
    ['a text that turns direction', 'https://www.gov.uk/\u202Efdp.exe'],
    ['quotes', 'https://www.gov.uk/"onclick="'],
    ['a tag', 'https://www.gov.uk/<script>'],
    ['a pipe', 'https://www.gov.uk/|calc'],
    ['a backtick', 'https://www.gov.uk/`calc`'],
    ['a caret', 'https://www.gov.uk/^&calc'],
    ['capitals in the host', 'https://WWW.GOV.UK/'],
    ['two dots in the host', 'https://www..gov.uk/'],
    ['a hyphen at the edge', 'https://-.gov.uk/'],
    ['nothing', ''],
  ])('E02 not with %s', (_, url) => expect(mayOpenLink(url)).toBe(false));

  test('E02 not one of endless length', () => expect(mayOpenLink(`https://www.gov.uk/${'a'.repeat(2000)}`)).toBe(false));

  test('E02 whatever is let through is https, to a host on the list, as the browser reads it', () => {
    const address = fc.oneof(
      fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }),
      fc.tuple(fc.constantFrom('https://', 'https:', 'https:/', 'javascript:', ''), fc.string(), fc.constantFrom('www.gov.uk', '.ac.uk', '@gov.uk', ''), fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(address, (url) => {
      if (!mayOpenLink(url)) return;
      const read = new URL(url);
      expect([read.protocol, read.username, read.password, read.port]).toEqual(['https:', '', '', '']);
      expect(read.hostname).toMatch(/(?:^|\.)(?:gov\.uk|parliament\.uk|nhs\.uk|ac\.uk|gov\.wales|gov\.scot|basw\.co\.uk|communitycare\.co\.uk|cypnow\.co\.uk|innovationcsc\.co\.uk|thehouseproject\.org|whatworks-csc\.org\.uk)$/);
    }), { numRuns: 2000 });
  });
});
