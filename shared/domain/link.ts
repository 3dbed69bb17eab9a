/**
 * Names that nobody can simply buy, so that a link to one leads where it says, and the publishers that the reference data
 * cites. A link to any other place is shown as text.
 */
const trusted = [
  'gov.uk', 'parliament.uk', 'nhs.uk', 'ac.uk', 'gov.wales', 'gov.scot',
  'basw.co.uk', 'communitycare.co.uk', 'cypnow.co.uk', 'innovationcsc.co.uk', 'thehouseproject.org', 'whatworks-csc.org.uk',
] as const;

const longestLink = 2000;
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** https, a plain host without port or user, and only characters that an address may be written with (RFC 3986). */
const shape = new RegExp(`^https://(${label}(?:\\.${label})+)(?:[/?#][\\w./?#:@!$&'()*+,;=~%[\\]-]*)?$`);

/** Whether a link may be handed to the system to open. Anything but https to a host on the list is refused (E02). */
export function mayOpenLink(url: string): boolean {
  if (url.length > longestLink) return false;
  const host = shape.exec(url)?.[1];
  return host !== undefined && trusted.some((name) => host === name || host.endsWith(`.${name}`));
}
