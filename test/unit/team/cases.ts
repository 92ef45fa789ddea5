import type { TeamProblemCode } from '../../../src/core/team/problem';

/** A bad file, with the exact place of what is wrong between `«` and `»`, and what of it is still used. */
export interface BadFile {
  readonly name: string;
  readonly marked: string;
  readonly code: TeamProblemCode;
  /** How many tags, products and messages are left. */
  readonly left: readonly [tags: number, products: number, messages: number];
  /** What a JSON schema cannot say: equal keys in different objects, and what is wrong with the JSON itself. */
  readonly isBeyondSchema?: true;
}

const file = (rest: string) => `{ "schema": 1, ${rest} }`;
const GOOD_TAG = '{ "tag": "UCM_CUWL", "name": "Desk phones" }';
const tags = (entry: string) => file(`"tags": [${entry}, ${GOOD_TAG}]`);
const message = (entry: string) => file(`"messages": [${entry}], "tags": [${GOOD_TAG}]`);
const step = (entry: string) => file(`"products": [{ "product": "cucm", "steps": [${entry}] }], "tags": [${GOOD_TAG}]`);

export const BAD_FILES: readonly BadFile[] = [
  {
    name: 'a comma too many',
    marked: `{ "schema": 1, "tags": [${GOOD_TAG}, «]» }`,
    code: 'team.not-json',
    left: [1, 0, 0],
    isBeyondSchema: true,
  },
  {
    name: 'a comment',
    marked: `{ "schema": 1, «// of the team»\n"tags": [${GOOD_TAG}] }`,
    code: 'team.not-json',
    left: [1, 0, 0],
    isBeyondSchema: true,
  },
  { name: 'a list at the top', marked: '«[]»', code: 'team.wrong-type', left: [0, 0, 0] },
  { name: 'no version', marked: `«{» "tags": [${GOOD_TAG}] }`, code: 'team.missing-key', left: [0, 0, 0] },
  {
    name: 'a later version',
    marked: `{ "schema": «2», "tags": [${GOOD_TAG}] }`,
    code: 'team.version',
    left: [0, 0, 0],
  },
  { name: 'the version as text', marked: '{ "schema": «"1"» }', code: 'team.wrong-type', left: [0, 0, 0] },
  {
    name: 'an unknown key at the top',
    marked: file(`«"tag"»: [], "tags": [${GOOD_TAG}]`),
    code: 'team.unknown-key',
    left: [1, 0, 0],
  },
  {
    name: 'an unknown key in an entry, which is used all the same',
    marked: tags('{ "tag": "CUC_SpeechView*", "name": "Voice mail", «"colour"»: "red" }'),
    code: 'team.unknown-key',
    left: [2, 0, 0],
  },
  {
    name: 'a key twice',
    marked: tags('{ "tag": "CUC_SpeechView*", "name": "Voice mail", «"name"»: "Mail" }'),
    code: 'team.double-key',
    left: [2, 0, 0],
    isBeyondSchema: true,
  },
  {
    name: 'a list that is a text',
    marked: file(`"messages": «"none"», "tags": [${GOOD_TAG}]`),
    code: 'team.wrong-type',
    left: [1, 0, 0],
  },
  { name: 'an entry that is a text', marked: tags('«"UCM_Basic"»'), code: 'team.wrong-type', left: [1, 0, 0] },
  { name: 'a tag without a name', marked: tags('«{» "tag": "UCM_Basic" }'), code: 'team.missing-key', left: [1, 0, 0] },
  {
    name: 'a name that is a number',
    marked: tags('{ "tag": "UCM_Basic", "name": «5» }'),
    code: 'team.wrong-type',
    left: [1, 0, 0],
  },
  { name: 'an empty name', marked: tags('{ "tag": "UCM_Basic", "name": «" "» }'), code: 'team.empty', left: [1, 0, 0] },
  {
    name: 'a long name',
    marked: tags(`{ "tag": "UCM_Basic", "name": «"${'x'.repeat(121)}"» }`),
    code: 'team.too-long',
    left: [1, 0, 0],
  },
  {
    name: 'a line break in a name',
    marked: tags('{ "tag": "UCM_Basic", "name": «"a\\nb"» }'),
    code: 'team.hidden-character',
    left: [1, 0, 0],
  },
  {
    name: 'a character that turns the text',
    marked: tags('{ "tag": "UCM_Basic", "name": «"a\u202eb"» }'),
    code: 'team.hidden-character',
    left: [1, 0, 0],
  },
  {
    name: 'half a character',
    marked: tags('{ "tag": "UCM_Basic", "name": «"a\\ud800b"» }'),
    code: 'team.hidden-character',
    left: [1, 0, 0],
  },
  { name: 'every tag', marked: tags('{ "tag": «"*"», "name": "All" }'), code: 'team.too-wide', left: [1, 0, 0] },
  {
    name: 'every tag, by what all begin with',
    marked: tags('{ "tag": «"regid.*"», "name": "All" }'),
    code: 'team.too-wide',
    left: [1, 0, 0],
  },
  {
    name: 'every tag of a month',
    marked: tags('{ "tag": «"regid.2017-02.com.cisco.*"», "name": "All" }'),
    code: 'team.too-wide',
    left: [1, 0, 0],
  },
  {
    name: 'a star inside a tag',
    marked: tags('{ "tag": «"UCM_*Basic"», "name": "Basic" }'),
    code: 'team.too-wide',
    left: [1, 0, 0],
  },
  {
    name: 'a tag twice',
    marked: file(`"tags": [${GOOD_TAG}, { "tag": «"ucm_cuwl"», "name": "Soft phones" }]`),
    code: 'team.double',
    left: [1, 0, 0],
    isBeyondSchema: true,
  },
  {
    name: 'a product twice',
    marked: file('"products": [{ "product": "cucm" }, { "product": «"cucm"» }]'),
    code: 'team.double',
    left: [0, 1, 0],
    isBeyondSchema: true,
  },
  {
    name: 'every message',
    marked: message('{ "text": «"*"», "meaning": "Anything" }'),
    code: 'team.too-wide',
    left: [1, 0, 0],
  },
  {
    name: 'a message of one short word',
    marked: message('{ "text": «"error *"», "meaning": "Anything" }'),
    code: 'team.too-wide',
    left: [1, 0, 0],
  },
  {
    name: 'a message of tiny words',
    marked: message('{ "text": «"a b c d e f g h i"», "meaning": "Anything" }'),
    code: 'team.too-wide',
    left: [1, 0, 0],
  },
  {
    name: 'an unknown product',
    marked: file('"products": [{ "product": «"pix"» }]'),
    code: 'team.unknown-value',
    left: [0, 0, 0],
  },
  {
    name: 'an unknown step',
    marked: step('{ "step": «"reboot"», "place": "after", "title": "Wait" }'),
    code: 'team.unknown-value',
    left: [1, 1, 0],
  },
  {
    name: 'a line break in a command',
    marked: step('{ "step": "install", "place": "after", "title": "Wait", "commands": [«"show status\\r"»] }'),
    code: 'team.hidden-character',
    left: [1, 1, 0],
  },
  {
    name: 'an escape character in a command',
    marked: step('{ "step": "install", "place": "after", "title": "Wait", "commands": ["show", «"a\\u001b[2J"»] }'),
    code: 'team.hidden-character',
    left: [1, 1, 0],
  },
  {
    name: 'too many commands',
    marked: step(
      `{ "step": "install", "place": "after", "title": "Wait", "commands": [${'"show",'.repeat(20)}«"show"»] }`,
    ),
    code: 'team.too-many',
    left: [1, 1, 0],
  },
];
