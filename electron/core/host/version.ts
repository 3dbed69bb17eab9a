import manifest from '../../../package.json' with { type: 'json' };

/** The product's version, from the one place that holds it. */
export const { version } = manifest;
