/** Prints lines of the run. The mark tells `scripts/vscode/suite.mjs` which ones are ours among all that VS Code logs. */
export function print(text: string): void {
  for (const line of text.split('\n')) console.log(`│ ${line}`);
}
