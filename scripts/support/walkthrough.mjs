import { readFileSync } from 'node:fs';
import { manifest } from './manifest.mjs';
import { inRoot } from './paths.mjs';
import { Failure } from './run.mjs';

/** @type {Record<string, string>} */
const texts = JSON.parse(readFileSync(inRoot('package.nls.json'), 'utf8'));
const textOf = (/** @type {string} */ placeholder) => texts[placeholder.slice(1, -1)] ?? placeholder;

const [declared] = manifest.contributes.walkthroughs;
const title = textOf(declared.title);

/** The steps of the walkthrough as the manifest has them. */
export const steps = /** @type {{ id: string, title: string, description: string }[]} */ (declared.steps).map(
  ({ id, title, description }) => ({ id, title: textOf(title), description: textOf(description) }),
);

/** The extension's walkthrough in a VS Code, as a user goes through it: by its buttons and links. */
export class Walkthrough {
  /** @param {import('../vscode/workbench.mjs').Workbench} workbench */
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  /** Shows it: in its tab where there is one, else by the command. A tab that one comes back to may show all walkthroughs. */
  async show() {
    const step = this.#step(steps[0]?.id ?? '');
    const tab = this.page.locator('.tab[data-resource-name="Welcome"], .tab[aria-label^="Welcome"]').first();
    if (await tab.isVisible()) {
      if (!(await tab.getAttribute('class'))?.includes('active')) await tab.click();
      await this.workbench.settled(300);
      if (!(await step.isEnabled())) await this.page.locator(`button:visible:has-text("${title}")`).first().click();
    } else {
      await this.workbench.runCommand('Welcome: Open Walkthrough...');
      await this.workbench.pick(title);
    }
    await step.waitFor();
    await this.workbench.settled(300);
  }

  /**
   * Opens a step and clicks on one of its buttons or links.
   * @param {string} id
   * @param {string} label
   */
  async click(id, label) {
    await this.show();
    const step = this.#step(id);
    if ((await step.getAttribute('aria-expanded')) !== 'true') {
      await step.click();
      // VS Code gives the focus to a step 250 ms after it was opened, and so takes it from a list that a faster hand has opened.
      await this.workbench.settled(400);
    }
    const link = step.locator('a:visible').filter({ hasText: label }).first();
    await link.waitFor().catch(() => {
      throw new Failure(`The step ${id} of the walkthrough has no button “${label}”.`);
    });
    await link.click();
    await this.workbench.settled(500);
  }

  /**
   * @param {string} id
   * @param {{ ticked: boolean }} expected
   */
  async expectStep(id, { ticked }) {
    await this.show();
    const mark = this.#step(id).locator(`.codicon-getting-started-step-${ticked ? 'checked' : 'unchecked'}`);
    await mark.waitFor().catch(() => {
      throw new Failure(`The step ${id} of the walkthrough is ${ticked ? 'not' : 'already'} ticked.`);
    });
  }

  /** @param {string} id */
  #step(id) {
    return this.page.locator(`.getting-started-step[data-step-id$="#${declared.id}#${id}"]`);
  }
}
