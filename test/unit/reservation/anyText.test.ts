import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stableAliases } from '../../../src/core/inventory/alias';
import { inventoryCsv } from '../../../src/core/inventory/csv';
import { inventoryJson } from '../../../src/core/inventory/json';
import { inventoryPage } from '../../../src/core/inventory/page';
import { inventoryRows } from '../../../src/core/inventory/rows';
import { ENGLISH } from '../../../src/core/render/language';
import { followUps } from '../../../src/core/reservation/followUps';
import { mayHoldEvidence } from '../../../src/core/reservation/markers';
import { ReservationIndex } from '../../../src/core/reservation/reservationIndex';
import { findingMessage, followUpText, missingText, nextText } from '../../../src/core/reservation/words';
import { TODAY } from '../../support/analysis';
import { evidenceIn } from '../../support/evidence';
import { FLEET } from '../../support/fleet';
import { mutate, seededRandom } from '../../support/mutations';

const ROUNDS = 25;

describe('whatever stands in the files', () => {
  test('nothing throws, and no sentence is broken', () => {
    const random = seededRandom(20261124);
    for (let round = 0; round < ROUNDS; round++) {
      const index = new ReservationIndex();
      for (const [file, text] of Object.entries(FLEET)) {
        const damaged = mutate(text, random);
        const evidence = evidenceIn(file, damaged);
        if (evidence.length > 0 && !file.endsWith('.json')) assert.ok(mayHoldEvidence(damaged), damaged);
        index.setDocument(file, evidence);
      }
      const devices = index.devices();
      const open = followUps(devices, { today: TODAY, endingWithinDays: 90 });
      const sentences = [
        ...devices.flatMap(({ findings, missing, next }) => [
          ...findings.map((finding) => findingMessage(finding, ENGLISH)),
          ...missing.map((what) => missingText(what, ENGLISH.t)),
          nextText(next, ENGLISH.t),
        ]),
        ...open.map((followUp) => followUpText(followUp, ENGLISH)),
      ];
      for (const sentence of sentences) assert.doesNotMatch(sentence, /undefined|NaN|Infinity|Invalid|\{\d\}/);
      const options = { today: TODAY, alias: stableAliases(), endingWithinDays: 90 };
      inventoryCsv(inventoryRows(devices, options), ENGLISH.t);
      inventoryPage(devices, options, ENGLISH);
      JSON.stringify(inventoryJson(devices, options));
    }
  });
});
