/** What no log may hold whatever its values are: the text of a code, and a signature by its first bytes. */
const SHAPES = [
  /<\/?(?:specificPLR|smartLicenseAuthorization|piid|udi|entitlement|tagDescription)>/i,
  /\bM[EI][QUY]CI[\w+/]{40}/,
];

/**
 * Where logs hold a value in plain, in base64 (at any of its three offsets) or in hex. A line that only has it in the path of a
 * file is VS Code's: people name files after devices, and VS Code names files.
 * @param {Readonly<Record<string, string>>} logs
 * @param {Iterable<string>} values
 * @returns {string[]}
 */
export function leaksIn(logs, values) {
  const forms = [...values].flatMap(formsOf);
  /** @type {string[]} */
  const leaks = [];
  for (const [name, text] of Object.entries(logs)) {
    const lower = text.toLowerCase();
    for (const { form, how, value, isWord } of forms) {
      // Nearly no value is anywhere: the lines are looked at only where one is.
      if (!lower.includes(form.toLowerCase())) continue;
      const pattern = new RegExp(
        isWord ? `(?<![\\w./-])${literal(form)}(?![\\w/-]|\\.\\w)` : literal(form),
        how === 'base64' ? '' : 'i',
      );
      for (const line of text.split('\n'))
        if (pattern.test(line)) leaks.push(`${name}: ${value} (${how}): ${line.slice(0, 300)}`);
    }
    for (const shape of SHAPES) {
      const line = text.split('\n').find((one) => shape.test(one));
      if (line) leaks.push(`${name}: ${shape}: ${line.slice(0, 300)}`);
    }
  }
  return [...new Set(leaks)];
}

/** @param {string} value */
function formsOf(value) {
  const forms = [{ form: value, how: 'plain', value, isWord: true }];
  // Fewer characters make a form that stands in any hash.
  if (value.length < 8) return forms;
  const bytes = Buffer.from(value);
  forms.push({ form: bytes.toString('hex'), how: 'hex', value, isWord: false });
  for (const offset of [0, 1, 2]) {
    // The first and the last character also hold bits of what stands around.
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    forms.push({ form: shifted.slice(offset === 0 ? 0 : offset + 1, -1), how: 'base64', value, isWord: false });
  }
  return forms;
}

/** @param {string} text */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
