import type { CommandLine } from 'electron';

/** What Chromium would do of its own accord. */
const features = [
  'AutofillServerCommunication', 'CertificateTransparencyComponentUpdater', 'DialMediaRouteProvider', 'MediaRouter',
  'NetworkTimeServiceQuerying', 'OptimizationHints', 'Translate',
];

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['disable-features', features.join(',')],
  // Whatever was forgotten above finds no host to talk to.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Keeps Chromium off the network, before it starts (E07). */
export function keepQuiet(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
}
