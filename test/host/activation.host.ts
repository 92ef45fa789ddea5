import { equal } from './support/assert';
import { extension } from './support/extension';

describe('activation', () => {
  it('activates in this host', async () => {
    await extension().activate();
    equal(extension().isActive, true);
  });
});
