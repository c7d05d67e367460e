import { templateForm } from '../../../../../nodes/shared/providers/metaShapes/templates/templateForm';

const form = (components: object[], category = 'UTILITY') => templateForm({ name: 'order_update', category, components });
const body = (text: string, example?: object) => ({ type: 'BODY', text, ...(example && { example }) });

describe('What a template of Meta leaves open', () => {
	it('is nothing where it has no variables', () => {
		expect(form([body('Hello'), { type: 'FOOTER', text: 'Example Ltd' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Shop', url: 'https://shop.example' }, { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+49301234' }] }])).toEqual({
			sendName: 'order_update',
			slots: [],
			fixedButtons: [],
		});
	});

	it('are numbered variables with their examples, in order', () => {
		expect(form([body('Hi {{1}}, order {{2}} is here.', { body_text: [['Ada', '4711']] })]).slots).toEqual([
			{ id: 'body_1', label: '{{1}} (Hi … , order)', target: { part: 'body' }, example: 'Ada', required: true },
			{ id: 'body_2', label: '{{2}} (…, order … is here.)', target: { part: 'body' }, example: '4711', required: true },
		]);
	});

	it('are named variables with their examples', () => {
		const example = { body_text_named_params: [{ param_name: 'order', example: '4711' }, { param_name: 'name', example: 'Ada' }] };
		expect(form([body('Hi {{name}}, order {{order}} is here.', example)]).slots).toMatchObject([
			{ id: 'body_name', target: { part: 'body', name: 'name' }, example: 'Ada' },
			{ id: 'body_order', target: { part: 'body', name: 'order' }, example: '4711' },
		]);
	});

	it.each([
		['text', { format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['4711'] } }, [{ id: 'header', target: { part: 'header', kind: 'text' }, example: '4711' }]],
		['image', { format: 'IMAGE' }, [{ id: 'header', target: { part: 'header', kind: 'image' } }]],
		['video', { format: 'VIDEO' }, [{ id: 'header', target: { part: 'header', kind: 'video' } }]],
		['document', { format: 'DOCUMENT' }, [{ id: 'header', target: { part: 'header', kind: 'document' } }]],
		['place', { format: 'LOCATION' }, ['latitude', 'longitude', 'name', 'address'].map((field) => ({ id: `header_${field}`, target: { part: 'place', field } }))],
	])('is the %s above', (_, header, slots) => {
		expect(form([{ type: 'HEADER', ...header }, body('Hello')]).slots).toMatchObject(slots);
	});

	it('are values of buttons, by their place among all buttons', () => {
		const buttons = [
			{ type: 'QUICK_REPLY', text: 'Thanks' },
			{ type: 'URL', text: 'Track', url: 'https://shop.example/{{1}}', example: ['https://shop.example/4711'] },
			{ type: 'COPY_CODE', example: 'SAVE20' },
			{ type: 'FLOW', text: 'Book' },
		];
		const { slots, fixedButtons } = form([body('Hello'), { type: 'BUTTONS', buttons }]);
		expect(slots).toMatchObject([
			{ id: 'button_0', target: { part: 'button', kind: 'quickReply', index: 0 }, required: false },
			{ id: 'button_1', target: { part: 'button', kind: 'url', index: 1 }, example: '4711', required: true },
			{ id: 'button_2', target: { part: 'button', kind: 'copyCode', index: 2 }, example: 'SAVE20', required: true },
			{ id: 'button_3_token', target: { part: 'flow', field: 'token', index: 3 }, required: false },
			{ id: 'button_3_data', target: { part: 'flow', field: 'data', index: 3 }, required: false },
		]);
		expect(fixedButtons).toEqual([{ kind: 'flow', index: 3 }]);
	});

	it('is the code of an authentication template, whose text is WhatsApp\'s own', () => {
		expect(form([body('*{{1}}* is your code.'), { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copy', url: 'https://x.example/{{1}}' }] }], 'AUTHENTICATION').slots).toMatchObject([{ id: 'code', target: { part: 'code' } }]);
	});

	it('is the end of an offer', () => {
		expect(form([body('Hello'), { type: 'LIMITED_TIME_OFFER' }]).slots).toMatchObject([{ id: 'offer', target: { part: 'offer' } }]);
	});

	it('are the parts of each card of a carousel', () => {
		const card = (name: string) => ({ components: [{ type: 'HEADER', format: 'IMAGE' }, body(`${name} for {{1}} today.`, { body_text: [['99 EUR']] }), { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'I take it' }, { type: 'URL', text: 'Look', url: 'https://shop.example/{{1}}' }] }] });
		const { slots, beyond } = form([body('Hello {{1}}, look.'), { type: 'CAROUSEL', cards: [card('Bike'), card('Helmet')] }]);
		expect(beyond).toBeUndefined();
		expect(slots.map(({ id, card: on }) => [id, on])).toEqual([['body_1', undefined], ...[0, 1].flatMap((on) => ['header', 'body_1', 'button_0', 'button_1'].map((id) => [`card${on + 1}_${id}`, on]))]);
		expect(slots[2]).toMatchObject({ label: expect.stringMatching(/^Card 1: \{\{1\}\}/) as string, example: '99 EUR' });
	});

	it.each([
		['a product above', [{ type: 'HEADER', format: 'PRODUCT' }], ['header_catalogId', 'header_productId']],
		['a list of products', [{ type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View' }] }], ['button_0', 'button_0_list']],
		['the picture of a catalog', [{ type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View' }] }], ['button_0']],
	])('are %s', (_what, components, ids) => {
		expect(form([body('Hello'), ...components]).slots.map(({ id }) => id)).toEqual(ids);
	});

	it.each([
		['an order', [{ type: 'BUTTONS', buttons: [{ type: 'ORDER_DETAILS', text: 'Pay' }] }]],
		['the state of an order', [{ type: 'ORDER_STATUS' }]],
	])('can be %s, which no form holds', (beyond, components) => {
		expect(form([body('Hello'), ...components])).toMatchObject({ beyond });
	});
});
