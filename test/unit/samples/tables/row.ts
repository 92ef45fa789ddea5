/** Files of one shape, a text of our own that shows it, and everything that has to be found in that text. */
export interface Row {
  /** Names in `shared/samples`, whose files stay out of the repository. */
  readonly files: readonly string[];
  readonly text: string;
  /** What `factsOf` says of each artifact, in the order of the text. */
  readonly artifacts: readonly (readonly string[])[];
  /** Codes of the problems, each once, in the order of the text; none when left out. */
  readonly problems?: readonly string[];
}
