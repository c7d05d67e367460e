import fc from 'fast-check';

import { fillTemplate } from '../../../../nodes/shared/domain/template/fillTemplate';
import type { SlotTarget, TemplateForm } from '../../../../nodes/shared/domain/template/templateForm';
import { slot, template } from './sampleTemplate';

const formOf = (targets: Record<string, SlotTarget>, more: Partial<TemplateForm> = {}) =>
	template('1', { form: { sendName: 'order_update', slots: Object.entries(targets).map(([id, target]) => slot(id, target)), fixedButtons: [], ...more } });
const filled = (...given: Parameters<typeof fillTemplate>) => {
	const result = fillTemplate(...given);
	if (!result.ok) throw new Error(result.failure.join(' '));
	return result.value.parameters;
};

describe('Filling in a template', () => {
	it('puts each value where it belongs', () => {
		const targets: Record<string, SlotTarget> = {
			header: { part: 'header', kind: 'image' },
			'body_1': { part: 'body' },
			'body_2': { part: 'body' },
			offer: { part: 'offer' },
			'button_1': { part: 'button', kind: 'url', index: 1 },
		};
		const values = { header: 'https://shop.example/a.png', 'body_1': 'Ada', 'body_2': '4711', offer: '2026-12-24T18:00:00Z', 'button_1': 'track/4711', 'body_3': 'of an older text' };
		expect(fillTemplate(formOf(targets), values)).toEqual({
			ok: true,
			value: {
				kind: 'template',
				name: 'order_update',
				title: formOf(targets).name,
				language: 'en',
				parameters: {
					header: { kind: 'image', media: { source: 'link', link: 'https://shop.example/a.png' } },
					body: [{ text: 'Ada' }, { text: '4711' }],
					offerEndsAt: Date.UTC(2026, 11, 24, 18),
					buttons: [{ index: 1, kind: 'url', value: 'track/4711' }],
				},
			},
		});
	});

	it.each<[what: string, targets: Record<string, SlotTarget>, values: Record<string, string>, parameters: object]>([
		['named variables', { 'body_name': { part: 'body', name: 'name' } }, { 'body_name': 'Ada' }, { body: [{ text: 'Ada', name: 'name' }] }],
		['a text above', { header: { part: 'header', kind: 'text', name: 'order' } }, { header: '4711' }, { header: { kind: 'text', text: '4711', name: 'order' } }],
		['an uploaded file', { header: { part: 'header', kind: 'document' } }, { header: '123456' }, { header: { kind: 'document', media: { source: 'id', id: '123456' } } }],
		['a product above', { a: { part: 'product', field: 'catalogId' }, b: { part: 'product', field: 'productId' } }, { a: '12', b: 'bike-1' }, { header: { kind: 'product', catalogId: '12', productId: 'bike-1' } }],
		['the data of a form', { a: { part: 'flow', field: 'token', index: 0 }, b: { part: 'flow', field: 'data', index: 0 } }, { a: 'ada', b: '{"day":"Mon"}' }, { buttons: [{ kind: 'flow', index: 0, token: 'ada', data: { day: 'Mon' } }] }],
		['the picture of a catalog', { a: { part: 'catalog', index: 1 } }, { a: 'bike-1' }, { buttons: [{ kind: 'catalog', index: 1, thumbnailProductId: 'bike-1' }] }],
		[
			'a list of products',
			{ a: { part: 'products', field: 'thumbnail', index: 0 }, b: { part: 'products', field: 'list', index: 0 } },
			{ a: 'bike-1', b: 'Bikes: bike-1, bike-2; Helmets: helmet-9' },
			{ buttons: [{ kind: 'products', index: 0, thumbnailProductId: 'bike-1', sections: [{ title: 'Bikes', productIds: ['bike-1', 'bike-2'] }, { title: 'Helmets', productIds: ['helmet-9'] }] }] },
		],
		['a code', { code: { part: 'code' } }, { code: '839201' }, { code: '839201' }],
		[
			'a place',
			{ a: { part: 'place', field: 'latitude' }, b: { part: 'place', field: 'longitude' }, c: { part: 'place', field: 'name' }, d: { part: 'place', field: 'address' } },
			{ a: '52.5', b: '13.4', c: 'Shop', d: 'Example Street 1' },
			{ header: { kind: 'location', latitude: 52.5, longitude: 13.4, name: 'Shop', address: 'Example Street 1' } },
		],
	])('knows %s', (_, targets, values, parameters) => {
		expect(filled(formOf(targets), values)).toMatchObject(parameters);
	});

	it('names buttons that must be named, and leaves out those that may be', () => {
		const form = formOf({}, { fixedButtons: [{ kind: 'flow', index: 1 }], slots: [slot('button_0', { part: 'button', kind: 'quickReply', index: 0 }, { required: false })] });
		expect(filled(form, {}).buttons).toEqual([{ kind: 'flow', index: 1 }]);
		expect(filled(form, { 'button_0': 'yes' }).buttons).toEqual([{ kind: 'flow', index: 1 }, { kind: 'quickReply', index: 0, value: 'yes' }]);
	});

	it('fills in each card of a carousel by itself', () => {
		const slots = [0, 1].flatMap((card) => [
			slot(`card${card}_header`, { part: 'header', kind: 'image' }, { card }),
			slot(`card${card}_body`, { part: 'body' }, { card }),
			slot(`card${card}_button`, { part: 'button', kind: 'quickReply', index: 0 }, { card, required: false }),
		]);
		const form = formOf({}, { slots: [slot('body', { part: 'body' }), ...slots] });
		const values = { body: 'Ada', 'card0_header': 'https://a.example/1.png', 'card0_body': '99', 'card1_header': '123', 'card1_body': '19', 'card1_button': 'take' };
		expect(filled(form, values)).toEqual({
			body: [{ text: 'Ada' }],
			buttons: [],
			cards: [
				{ header: { kind: 'image', media: { source: 'link', link: 'https://a.example/1.png' } }, body: [{ text: '99' }], buttons: [] },
				{ header: { kind: 'image', media: { source: 'id', id: '123' } }, body: [{ text: '19' }], buttons: [{ index: 0, kind: 'quickReply', value: 'take' }] },
			],
		});
	});

	it('names buttons that must be named with what is filled into them', () => {
		const form = formOf({ 'button_1_token': { part: 'flow', field: 'token', index: 1 } }, { fixedButtons: [{ kind: 'flow', index: 1 }] });
		expect(filled(form, { 'button_1_token': 'ada' }).buttons).toEqual([{ kind: 'flow', index: 1, token: 'ada' }]);
	});

	it.each<[what: string, target: SlotTarget, value: string, problem: RegExp]>([
		['data that are no object', { part: 'flow', field: 'data', index: 0 }, '[1]', /no JSON object/],
		['a list without products', { part: 'products', field: 'list', index: 0 }, 'Bikes: ; ', /no list of products/],
		['an empty value', { part: 'body' }, '  ', /"x" is empty\. It could be: 4711/],
		['a file that is none', { part: 'header', kind: 'image' }, 'picture.png', /neither a link/],
		['a latitude that is no number', { part: 'place', field: 'latitude' }, 'north', /not a number/],
		['an end that is no time', { part: 'offer' }, 'soon', /not a date and time/],
	])('names %s before anything is sent', (_, target, value, problem) => {
		const result = fillTemplate(template('1', { form: { sendName: 'a', slots: [slot('x', target, { example: '4711' })], fixedButtons: [] } }), { x: value });
		expect(result).toEqual({ ok: false, failure: [expect.stringMatching(problem) as string] });
	});

	it('names everything that is wrong at once', () => {
		expect(fillTemplate(formOf({ a: { part: 'body' }, b: { part: 'body' } }), {})).toMatchObject({ ok: false, failure: [/"a"/, /"b"/].map((name) => expect.stringMatching(name) as string) });
	});

	it('sends on what it cannot fill in', () => {
		expect(fillTemplate(formOf({}, { beyond: 'an order' }), {})).toMatchObject({ ok: false, failure: [expect.stringContaining('an order')] });
	});

	it('loses, adds and reorders nothing of the body, whatever the values are', () => {
		const value = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
		fc.assert(
			fc.property(fc.array(value, { maxLength: 20 }), (texts) => {
				const targets = Object.fromEntries(texts.map((_, index): [string, SlotTarget] => [`body_${index + 1}`, { part: 'body' }]));
				const values = Object.fromEntries(texts.map((text, index) => [`body_${index + 1}`, text]));
				expect(filled(formOf(targets), values).body).toEqual(texts.map((text) => ({ text: text.trim() })));
			}),
		);
	});

	it('puts every value of a carousel on its own card, however many cards there are', () => {
		const text = fc.string({ minLength: 1 }).filter((written) => written.trim() !== '');
		fc.assert(
			fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 10 }), (cards) => {
				const all = cards.flatMap((texts, card) => texts.map((written, n) => ({ id: `card${card}_body_${n}`, card, written })));
				const slots = all.map(({ id, card }) => slot(id, { part: 'body' }, { card }));
				const values = Object.fromEntries(all.map(({ id, written }) => [id, written]));
				expect(filled(formOf({}, { slots }), values).cards?.map(({ body }) => body)).toEqual(cards.map((texts) => texts.map((written) => ({ text: written.trim() }))));
			}),
		);
	});

	it('is refused exactly when something that is needed is empty', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ required: fc.boolean(), text: fc.constantFrom('', ' ', 'a') }), { maxLength: 8 }), (fields) => {
				const slots = fields.map(({ required }, index) => slot(`body_${index}`, { part: 'body' }, { required }));
				const values = Object.fromEntries(fields.map(({ text }, index) => [`body_${index}`, text]));
				const missing = fields.filter(({ required, text }) => required && text.trim() === '').length;
				const result = fillTemplate(template('1', { form: { sendName: 'a', slots, fixedButtons: [] } }), values);
				expect(result.ok ? 0 : result.failure.length).toBe(missing);
			}),
		);
	});
});
