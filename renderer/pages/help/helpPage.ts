/** One part of a page of help: paragraphs, then steps in their order, then what each word or sign means. */
export interface HelpPart {
  readonly heading: string;
  readonly says?: readonly string[];
  readonly steps?: readonly string[];
  readonly terms?: readonly (readonly [term: string, means: string])[];
}

export interface HelpText {
  /** Its address under /help. */
  readonly key: string;
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly lead: string;
  readonly parts: readonly HelpPart[];
  /** Other pages of help that go on from here. */
  readonly next?: readonly string[];
}
