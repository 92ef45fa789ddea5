import type { Translate } from '../render/translate';
import { visible } from '../render/visible';
import { type Catalogue, stepOf } from './catalogue';
import { type DeadDeviceFacts, deadDeviceText } from './deadDevice';
import type { Guide, GuideStep } from './guides/guide';
import { cited, keysText, layOut, type Part, prose, verbatim } from './layOut';
import { placeText } from './placeText';
import type { Action, Product, Step } from './product';
import { fillTemplate } from './template';

export interface GuideView {
  /** What the code at hand says; `undefined` parts are left out. */
  readonly facts?: DeadDeviceFacts | undefined;
  /** The product whose commands are shown; without it the steps are named only. */
  readonly product?: Product | undefined;
  /** Where the file with the code is on the device. */
  readonly file?: string | undefined;
}

/** A guide as plain text, with the facts and the exact commands; no line break at the end. The code is no part of it. */
export function renderGuide(guide: Guide, view: GuideView, catalogue: Catalogue, t: Translate): string {
  const parts = [
    prose(t('When'), cited(guide.applies, t)),
    ...factParts(guide, view, t),
    ...productParts(guide, view, catalogue, t),
    ...stepsFor(guide, view).flatMap((step, index) => stepParts(step, index + 1, view, catalogue, t)),
    ...guide.notKnown.map((gap) => prose(t('Not known'), t(gap))),
    ...sourcesOfGuide(guide).map((key) => prose(t('Source'), `${key}: ${catalogue.sources[key]?.title ?? ''}`)),
  ];
  const text = [`${t(guide.title)} (${guide.id})`, ...layOut(parts)].join('\n');
  const { CUCM: source } = catalogue.sources;
  if (guide.appendix !== 'tac-text' || !view.facts || !source) return text;
  return `${text}\n\n${deadDeviceText(view.facts, source)}`;
}

/** Every document a guide rests on, each once. */
export function sourcesOfGuide(guide: Guide): readonly string[] {
  return [...new Set([guide.applies, ...guide.steps].flatMap(({ sources }) => sources))];
}

function factParts({ appendix }: Guide, { facts }: GuideView, t: Translate): readonly Part[] {
  if (!facts) return [];
  const device = [facts.pid, facts.serial, facts.uuid].filter(Boolean).join(' ');
  const known: readonly (readonly [label: string, value: string | undefined])[] = [
    [t('Device'), device],
    [t('Instance'), facts.piid],
    [t('Issued'), facts.issuedAt],
    [t('Fingerprint'), facts.fingerprint],
  ];
  const terms = appendix === 'terms' ? facts.licenses : [];
  return [
    ...known.flatMap(([label, value]) => (value ? [verbatim(label, visible(value))] : [])),
    ...terms.map(({ name, tag, count, endDate }) =>
      verbatim(
        t('Term'),
        [endDate ?? t('no end date'), count ?? '?', visible(name || tag || t('not known'))].join('  '),
      ),
    ),
  ];
}

function productParts(
  { products }: Guide,
  { product }: GuideView,
  catalogue: Catalogue,
  t: Translate,
): readonly Part[] {
  if (!product) return [];
  const names = products?.map((id) => catalogue.products[id].name).join(', ');
  return [
    verbatim(t('Product'), product.name),
    ...(names !== undefined && !products?.includes(product.id)
      ? [prose(t('Note'), t('The documents describe this for {0} only.', names))]
      : []),
  ];
}

function stepsFor({ steps }: Guide, { product }: GuideView): readonly GuideStep[] {
  return steps.filter(({ products }) => !product || !products || products.includes(product.id));
}

function stepParts(
  { when, text, sources, actions = [], commandsOf }: GuideStep,
  number: number,
  view: GuideView,
  catalogue: Catalogue,
  t: Translate,
): readonly Part[] {
  const said = `${when ? `${t(when)}: ` : ''}${t(text)}${keysText(sources)}`;
  const product = commandsOf ? catalogue.products[commandsOf] : view.product;
  const steps = product ? actions.flatMap((action) => stepOf(product, action) ?? []) : [];
  return [
    prose(String(number), said),
    ...(steps.length > 0 ? steps.flatMap((step) => commandParts(step, view, t)) : gapParts(actions, product, t)),
  ];
}

function gapParts(actions: readonly Action[], product: Product | undefined, t: Translate): readonly Part[] {
  if (actions.length === 0) return [];
  const names = actions.join(', ');
  return [prose('', `(${product ? t('{0}: not documented for {1}', names, product.name) : t('see {0}', names)})`)];
}

function commandParts(step: Step, { file }: GuideView, t: Translate): readonly Part[] {
  if (step.forms.length === 0) return [prose('', `(${step.action}: ${placeText(step.place, t)})`)];
  return step.forms.flatMap((form, index) => [
    ...(form.when ? [prose('', `${t(form.when)}:`)] : index > 0 ? [prose('', t('or'))] : []),
    ...form.lines.map((line) => verbatim('', fillTemplate(line, { file }))),
  ]);
}
