import type { Translate } from '../render/translate';
import { codePoint, visible } from '../render/visible';
import type { ForbiddenCharacter } from './characters';
import type { SftpUrlPart } from './sftpUrl';
import type { Refusal } from './snippets';
import { PLACEHOLDERS } from './template';

/** A refusal in one or two sentences, the first of them short. The text of a code is never part of it. */
export function refusalText(refusal: Refusal, t: Translate): string {
  switch (refusal.reason) {
    case 'not-documented':
      return `${t('No document describes {0} for {1}.', refusal.action, refusal.product)} ${t(refusal.why.text)}`;
    case 'release-too-early':
      return t(
        '{0} is documented from release {1} on, not for {2}.',
        refusal.step.action,
        refusal.from,
        refusal.release,
      );
    case 'product-release':
      return refusal.until === undefined
        ? t('{0} is documented from release {1} on, not for {2}.', refusal.product, refusal.from ?? '', refusal.release)
        : t('{0} is documented up to release {1}, not for {2}.', refusal.product, refusal.until, refusal.release);
    case 'release-unreadable':
      return t('The release "{0}" cannot be read. Write it as 12.5, 14SU2 or 17.3.2.', refusal.release);
    case 'nothing-to-type':
      return t('There is no command to type for {0}: the step says what to do.', refusal.step.action);
    case 'form-unknown':
      return t('There is no form {0}; the step has {1}.', refusal.form + 1, refusal.forms);
    case 'code-missing':
      return t('{0} needs the authorization code.', refusal.step.action);
    case 'code-character':
      return t(
        'The code holds {0} at character {1}: it cannot be put into a command.',
        characterText(refusal.character, t),
        refusal.character.offset + 1,
      );
    case 'code-refused':
      return t(
        '{0} does not accept {1}: character {2} of the code.',
        refusal.product,
        characterText(refusal.character, t),
        refusal.character.offset + 1,
      );
    case 'code-too-long':
      return t('The code has {0} characters; {1} accepts {2}.', refusal.length, refusal.product, refusal.longest);
    case 'code-kind':
      return [
        refusal.wanted === 'short'
          ? t('{0} takes a short (universal) code for {1}, not XML.', refusal.product, refusal.action)
          : t('{0} takes an XML code for {1}, not a short one.', refusal.product, refusal.action),
        ...(refusal.instead ? [t('See {0}.', refusal.instead)] : []),
      ].join(' ');
    case 'argument-missing':
      return refusal.argument === 'file'
        ? t('{0} needs the path of the file on the device.', refusal.step.action)
        : t('{0} needs the name of the feature.', refusal.step.action);
    case 'argument-character':
      return t(
        '{0} cannot be part of a command: character {1} of what was given.',
        characterText(refusal.character, t),
        refusal.character.offset + 1,
      );
    case 'file-too-long':
      return t('The path has {0} characters; {1} is the limit.', refusal.length, refusal.longest);
    case 'url-missing':
      return t('{0} needs the address of the file: {1}', refusal.step.action, PLACEHOLDERS.sftpUrl);
    case 'url-character':
      return t(
        'The address holds {0} at character {1}.',
        characterText(refusal.character, t),
        refusal.character.offset + 1,
      );
    case 'url-malformed':
      return `${partText(refusal.part, t)} ${t('It has to be {0}', PLACEHOLDERS.sftpUrl)}`;
  }
}

function characterText(character: ForbiddenCharacter, t: Translate): string {
  return `${kindText(character, t)} (${codePoint(character.codePoint)})`;
}

function kindText({ what, codePoint }: ForbiddenCharacter, t: Translate): string {
  switch (what) {
    case 'double-quote':
      return t('a double quote');
    case 'quote':
      return t('a quote');
    case 'line-break':
      return t('a line break');
    case 'control':
      return t('a control character');
    case 'bidi-control':
      return t('a character that changes the writing direction');
    case 'lone-surrogate':
      return t('half a character');
    case 'blank':
      return t('a blank');
    case 'angle-bracket':
      return t('an angle bracket');
    case 'other':
      return visible(String.fromCodePoint(codePoint));
  }
}

function partText(part: SftpUrlPart, t: Translate): string {
  switch (part) {
    case 'scheme':
      return t('The address does not begin with sftp://.');
    case 'host':
      return t('The address has no host name or IPv4 address that can be used.');
    case 'port':
      return t('The address has no port from 1 to 65535.');
    case 'path':
      return t('The address names no file.');
  }
}
