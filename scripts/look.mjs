/**
 * Looks at the running extension. The actions are done in the order in which they stand; each may occur several times.
 *
 *   node scripts/look.mjs --file session.txt --command "License Reservation: Show Report" --out /tmp/report.png
 *
 * The window                                   Actions
 *   --workspace FOLDER   media/sample             --file NAME              open a file of the workspace
 *   --version 1.139      VS Code                  --command TITLE          as in the command palette
 *   --host node|web      extension host           --goto LINE:COLUMN       put the cursor there
 *   --size 1400x900                               --hover LINE:COLUMN      show the hover there
 *   --scale 1            of the pictures          --panel problems         show the Problems panel
 *   --settings JSON                               --view TITLE             show a view container
 *   --restricted         folder not trusted       --expand TEXT            open a row of a tree
 *   --no-build           as built last            --click TEXT             click on a row or on any text
 *                                                 --theme NAME             colour theme
 *                                                 --clipboard TEXT|@FILE   put a text on the clipboard
 *                                                 --type TEXT              into what has the focus
 *                                                 --press KEY              for example Control+V, Enter
 *                                                 --wait TEXT              until it is to be seen
 *                                                 --read PART              print what is in problems, sidebar, editor, hover,
 *                                                                          notifications, dialog, list, status or clipboard
 *                                                 --out FILE.png           a picture of the window
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './support/install.mjs';
import { cache, inRoot } from './support/paths.mjs';
import { Failure, main } from './support/run.mjs';

const text = /** @type {const} */ ({ type: 'string', multiple: true });
const { values, tokens } = parseArgs({
  tokens: true,
  options: {
    workspace: { type: 'string' },
    version: { type: 'string' },
    host: { type: 'string' },
    size: { type: 'string' },
    scale: { type: 'string' },
    settings: { type: 'string' },
    restricted: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    file: text,
    command: text,
    goto: text,
    hover: text,
    panel: text,
    view: text,
    expand: text,
    click: text,
    theme: text,
    clipboard: text,
    type: text,
    press: text,
    wait: text,
    read: text,
    out: text,
  },
});

/** @param {string} value */
function position(value) {
  const [line, column = 1] = value.split(':').map(Number);
  if (!line || !column) throw new Failure(`${value} is no position; a position is LINE:COLUMN.`);
  return /** @type {const} */ ([line, column]);
}

/** @type {Record<string, (workbench: import('./vscode/workbench.mjs').Workbench, value: string) => Promise<unknown>>} */
const actions = {
  file: (workbench, value) => workbench.openFile(value),
  command: (workbench, value) => workbench.runCommand(value),
  goto: (workbench, value) => workbench.goTo(...position(value)),
  hover: (workbench, value) => workbench.showHover(...position(value)),
  panel: (workbench, value) =>
    value === 'problems' ? workbench.openProblems() : workbench.runCommand(`View: Toggle ${value}`),
  view: (workbench, value) => workbench.openView(value),
  expand: (workbench, value) => workbench.expand(value),
  click: async (workbench, value) => {
    const row = workbench.row(value);
    await ((await row.count()) > 0 ? row : workbench.page.getByText(value).first()).click();
  },
  theme: (workbench, value) => workbench.setTheme(value),
  clipboard: async (workbench, value) =>
    workbench.setClipboard(value.startsWith('@') ? await readFile(value.slice(1), 'utf8') : value),
  type: (workbench, value) => workbench.page.keyboard.insertText(value),
  press: (workbench, value) => workbench.page.keyboard.press(value),
  wait: (workbench, value) => workbench.waitForText(value),
  read: async (workbench, value) => {
    const part = /** @type {Parameters<typeof workbench.read>[0]} */ (value);
    console.log(value === 'clipboard' ? await workbench.clipboard() : (await workbench.read(part)).join('\n'));
  },
  out: (workbench, value) => workbench.screenshot(value),
};

await main(async () => {
  await ensureInstalled();
  if (!values['no-build']) {
    const { build } = await import('./build.mjs');
    await build({ only: ['extension'] });
  }
  const { openWorkbench } = await import('./vscode/workbench.mjs');
  const [width = 1400, height = 900] = values.size?.split('x').map(Number) ?? [];
  const workbench = await openWorkbench({
    workspace: values.workspace ?? inRoot('media', 'sample'),
    ...(values.version && { version: values.version }),
    host: values.host === 'web' ? 'web' : 'node',
    size: [width, height],
    scale: Number(values.scale ?? 1),
    restricted: values.restricted ?? false,
    settings: JSON.parse(values.settings ?? '{}'),
  });
  try {
    for (const token of tokens) {
      const action = token.kind === 'option' ? actions[token.name] : undefined;
      if (token.kind !== 'option' || !action) continue;
      await action(workbench, String(token.value)).catch(async (error) => {
        await workbench.screenshot(join(cache, 'look-failed.png')).catch(() => {});
        throw new Failure(`--${token.name} ${token.value}: ${error.message.split('\n')[0]}`);
      });
    }
  } finally {
    await workbench.close();
  }
});
