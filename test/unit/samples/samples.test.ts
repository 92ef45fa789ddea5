import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Explainer } from '../../../src/core/explain/explainer';
import { EXPLANATIONS } from '../../../src/core/explain/explanations';
import { inspectionOf } from '../../support/analysis';
import { factsOf } from './facts';
import { AGENT_ERRORS } from './tables/agentErrors';
import { CODES_ROWS } from './tables/codes';
import { IOS_XE_ROWS } from './tables/iosXe';
import { POLICY_ROWS } from './tables/policy';
import { PORTAL_ROWS } from './tables/portal';
import type { Row } from './tables/row';
import { TECH_SUPPORT_ROWS } from './tables/techSupport';
import { UCCX_ROWS } from './tables/uccx';
import { UNIFIED_CM_ROWS } from './tables/unifiedCm';

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'Unified CM': UNIFIED_CM_ROWS,
  'Contact Center Express': UCCX_ROWS,
  'IOS-XE, classic, and ASA': IOS_XE_ROWS,
  'IOS-XE, policy model': POLICY_ROWS,
  'tech support': TECH_SUPPORT_ROWS,
  'the portal': PORTAL_ROWS,
  'lists of codes': CODES_ROWS,
};

for (const [title, rows] of Object.entries(TABLES)) {
  describe(title, () => {
    for (const { files, text, artifacts, problems = [] } of rows) {
      test(files.join(', '), () => {
        const inspection = inspectionOf(text);
        assert.deepEqual(
          inspection.artifacts.map((artifact) => factsOf(text, artifact)),
          artifacts,
        );
        assert.deepEqual([...new Set(inspection.problems.map(({ code }) => code))], problems);
      });
    }
  });
}

describe('smart-agent-error-enum-iosxe-17181.tsv, smart-agent-error-enum-iosxr-25215.tsv', () => {
  const explainer = new Explainer(EXPLANATIONS);
  const named = (text: string) => explainer.find(text).map(({ name }) => name);

  test('every error that concerns reservation is explained by its name', () => {
    for (const [name] of AGENT_ERRORS) {
      assert.deepEqual(named(`smart agent error: ${name}\n`), [name], name);
    }
  });

  test('and by its number, where the platform is known', () => {
    for (const [name, iosXe, iosXr] of AGENT_ERRORS) {
      for (const [platform, number] of [
        ['iosXe', iosXe],
        ['iosXr', iosXr],
      ] as const) {
        if (number === undefined) continue;
        const found = explainer.find(`smart agent returned error ${number}\n`, { platform });
        assert.deepEqual(
          found.map((one) => one.name),
          [name],
          `${platform} ${number}`,
        );
      }
    }
  });

  test('a name that is a word of every log is none without licensing around it', () => {
    assert.deepEqual(named('address reserved by dhcp, error in line 3\n'), []);
  });
});
