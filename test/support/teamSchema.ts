import { type Rule, TEAM_SHAPE, TELLING_MESSAGE, TELLING_TAG } from '../../src/core/team/shape';

/** Everything that `visible` would show as a code point, as an expression that a schema can hold. */
const SEEN_ONLY =
  '^[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]*$';

/** The JSON schema of the team file, made of the rules that the reader follows. */
export function teamSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Team file of License Reservation Codes',
    ...schemaOf(TEAM_SHAPE),
  };
}

function schemaOf(rule: Rule): Record<string, unknown> {
  switch (rule.kind) {
    case 'text': {
      const patterns = [SEEN_ONLY, rule.pattern ? { tag: TELLING_TAG, message: TELLING_MESSAGE }[rule.pattern] : '\\S'];
      return {
        description: rule.about,
        type: 'string',
        maxLength: rule.longest,
        allOf: patterns.map((pattern) => ({ pattern })),
      };
    }
    case 'choice':
      return { description: rule.about, type: 'string', enum: rule.values };
    case 'version':
      return { description: rule.about, type: 'number', const: rule.value };
    case 'list':
      return { description: rule.about, type: 'array', maxItems: rule.most, items: schemaOf(rule.item) };
    case 'object':
      return {
        description: rule.about,
        type: 'object',
        additionalProperties: false,
        required: rule.required,
        properties: {
          ...(rule.keys === TEAM_SHAPE.keys ? { $schema: { type: 'string' } } : {}),
          ...Object.fromEntries(Object.entries(rule.keys).map(([key, inner]) => [key, schemaOf(inner)])),
        },
      };
  }
}
