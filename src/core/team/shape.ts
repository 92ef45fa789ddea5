import { ACTIONS, PRODUCT_IDS } from '../platforms/product';
import { TEAM_SCHEMA } from './team';

/** What may stand at a place of the file. */
export type Rule = TextRule | ChoiceRule | VersionRule | ListRule | ObjectRule;

export interface TextRule {
  readonly kind: 'text';
  readonly about: string;
  readonly longest: number;
  /** A tag or a message is looked for in texts: one that fits nearly everything is refused. */
  readonly pattern?: 'tag' | 'message';
}

export interface ChoiceRule {
  readonly kind: 'choice';
  readonly about: string;
  readonly values: readonly string[];
}

export interface VersionRule {
  readonly kind: 'version';
  readonly about: string;
  readonly value: number;
}

export interface ListRule {
  readonly kind: 'list';
  readonly about: string;
  readonly most: number;
  readonly item: Rule;
  /** The key in which no two objects of the list may be equal. */
  readonly distinct?: string;
}

export interface ObjectRule {
  readonly kind: 'object';
  readonly about: string;
  readonly keys: Readonly<Record<string, Rule>>;
  readonly required: readonly string[];
}

const text = (longest: number, about: string): TextRule => ({ kind: 'text', longest, about });
const texts = (most: number, longest: number, about: string): ListRule => ({
  kind: 'list',
  most,
  about,
  item: text(longest, 'One sentence or two, on one line.'),
});
const step: ChoiceRule = {
  kind: 'choice',
  values: ACTIONS,
  about: 'A step of the procedure, by its name in brackets there.',
};

/** Longer is no file of a team, characters. */
export const LONGEST_FILE = 256 * 1024;

/** The whole file. The reader follows it, and `media/team.schema.json` is made of it. */
export const TEAM_SHAPE = {
  kind: 'object',
  about:
    'What a team adds to License Reservation Codes. It is shown beside what the product says, as that of the team.',
  required: ['schema'],
  keys: {
    schema: { kind: 'version', value: TEAM_SCHEMA, about: 'The version of this form.' },
    tags: {
      kind: 'list',
      most: 1000,
      distinct: 'tag',
      about: 'Names and notes for entitlement tags.',
      item: {
        kind: 'object',
        about: 'A name for a tag, or for all tags that begin alike.',
        required: ['tag', 'name'],
        keys: {
          tag: {
            kind: 'text',
            longest: 200,
            pattern: 'tag',
            about:
              'The whole tag, what stands behind com.cisco. in it, or its name alone; with * at the end, all that begin so.',
          },
          name: text(120, 'What the team calls it.'),
          note: text(500, 'What the team has to know of it.'),
        },
      },
    },
    products: {
      kind: 'list',
      most: PRODUCT_IDS.length,
      distinct: 'product',
      about: 'Own steps and notes for the procedures of products.',
      item: {
        kind: 'object',
        about: 'What the team adds to the procedure of one product.',
        required: ['product'],
        keys: {
          product: { kind: 'choice', values: PRODUCT_IDS, about: 'The product.' },
          steps: {
            kind: 'list',
            most: 100,
            about: 'Own steps, in their order.',
            item: {
              kind: 'object',
              about: 'A step of the team, before or after one of the procedure.',
              required: ['step', 'place', 'title'],
              keys: {
                step,
                place: { kind: 'choice', values: ['before', 'after'], about: 'Before or after the step.' },
                title: text(120, 'What is done.'),
                do: texts(20, 500, 'How it is done, in order.'),
                commands: texts(20, 500, 'What is typed, one command a line. It is shown as text and never run.'),
              },
            },
          },
          notes: {
            kind: 'list',
            most: 100,
            about: 'Notes to steps.',
            item: {
              kind: 'object',
              about: 'A note to a step of the procedure.',
              required: ['step', 'text'],
              keys: { step, text: text(500, 'The note.') },
            },
          },
        },
      },
    },
    messages: {
      kind: 'list',
      most: 200,
      distinct: 'text',
      about: 'What messages of devices mean.',
      item: {
        kind: 'object',
        about: 'A message and what it means.',
        required: ['text', 'meaning'],
        keys: {
          text: {
            kind: 'text',
            longest: 200,
            pattern: 'message',
            about: 'The words of the message, with * for what differs. Case and white space do not matter.',
          },
          meaning: text(500, 'What it means.'),
          causes: texts(10, 300, 'What may cause it, the most likely first.'),
          next: texts(10, 300, 'What to do next, in order.'),
        },
      },
    },
  },
} as const satisfies ObjectRule;

/**
 * Fits a tag that says which: two characters or more of a name behind what all tags begin with. The schema has the same expression,
 * so it is one that every engine reads alike, linear, and anchored.
 */
export const TELLING_TAG =
  '^(?!regid)[A-Za-z0-9][A-Za-z0-9._-][A-Za-z0-9._,-]*\\*?$|^regid\\.[0-9]{4}-[0-9]{2}\\.com\\.cisco\\.[A-Za-z0-9][A-Za-z0-9._-][A-Za-z0-9._,-]*\\*?$';

/** Fits a message that says which: a word of four characters or more, of those that texts are searched for, and eight in all. */
export const TELLING_MESSAGE =
  '^(?=.*(?:^|[^A-Za-z0-9_])[A-Za-z0-9_]{4,64}(?:$|[^A-Za-z0-9_]))(?:[^A-Za-z0-9_]*[A-Za-z0-9_]){8}.*$';
