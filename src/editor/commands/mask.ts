import { COMMAND } from '../ids';
import { t } from '../language';
import { done } from '../report';
import type { Command } from './command';

/** For sharing the screen. */
export const maskValues: Command = {
  id: COMMAND.maskValues,
  async run({ masking }) {
    await masking.turn(true);
    done(t('Serials, UUIDs and codes are hidden in this window'));
  },
};

export const unmaskValues: Command = {
  id: COMMAND.unmaskValues,
  async run({ masking }) {
    await masking.turn(false);
    done(t('Serials, UUIDs and codes are shown again'));
  },
};
