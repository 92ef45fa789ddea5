/**
 * Says whether a value is in a text, in any writing, without any of the code that redacts: it encodes the value in every way and
 * looks for that, where the code that redacts decodes the text.
 */
export function survivals(text: string, value: string): string[] {
  const found: string[] = [];
  const lower = withoutTags(text).toLowerCase();
  for (const [encoding, form] of encodings(value)) {
    const isCased = encoding.startsWith('base64');
    const place = isCased ? text : lower;
    const wanted = isCased ? form : form.toLowerCase();
    if (place.includes(wanted)) found.push(encoding);
    // A signature or UUID between line ends and the marks that stand there.
    const bare = stripped(wanted);
    if (bare.length >= 8 && stripped(place).includes(bare)) found.push(`${encoding}, split`);
  }
  return found;
}

/** Tags are public, and a short serial may be in the UUID of one by chance. */
function withoutTags(text: string): string {
  return text.replace(/regid\.[\w.-]+,[\w.]+_[0-9a-f-]{36}/g, '');
}

function stripped(text: string): string {
  return text.replace(/[\s>|\\$=\0\u00a0\u00ad\u200b\u2010-\u2015-]/g, '');
}

function* encodings(value: string): Generator<readonly [name: string, form: string]> {
  const characters = [...value];
  const each = (form: (code: number) => string) => characters.map((one) => form(one.codePointAt(0) ?? 0)).join('');
  const hex = (code: number, width: number) => code.toString(16).padStart(width, '0');
  yield ['plain', value];
  yield ['without dashes', value.replace(/[-\s]/g, '')];
  yield ['percent', encodeURIComponent(value)];
  yield ['percent, all of it', each((code) => `%${hex(code, 2)}`)];
  yield ['HTML, decimal', each((code) => `&#${code};`)];
  yield ['HTML, hexadecimal', each((code) => `&#x${hex(code, 2)};`)];
  yield ['JSON', each((code) => `\\u${hex(code, 4)}`)];
  yield ['quoted-printable', each((code) => `=${hex(code, 2)}`)];
  yield ['UTF-16', [...value].join('\0')];
  yield ['hexadecimal', Buffer.from(value).toString('hex')];
  for (const written of new Set([value, value.toLowerCase(), value.toUpperCase()])) {
    yield ['base64', base64(written, 0)];
    yield ['base64, one on', base64(written, 1)];
    yield ['base64, two on', base64(written, 2)];
    yield ['base64, UTF-16', base64([...written].join('\0'), 0)];
  }
}

/** What stays the same of the base64 of a value behind so many bytes, whatever stands around it. */
function base64(value: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  const whole = bytes.toString('base64').replace(/=+$/, '');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor((bytes.length * 8) / 6);
  return whole.slice(first, last);
}
