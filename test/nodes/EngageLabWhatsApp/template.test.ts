import { withoutNetwork } from '../../kit/cloudNode';
import { engageLabAnswers, runEngageLab } from '../../kit/engageLabNode';

const template = { id: '5', name: 'order_update', language: 'de', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'body', text: 'Bestellung {{1}} kommt.' }] };
const byId = { templateId: { __rl: true, mode: 'id', value: ' 5 ' } };
const content = {
	contentBy: 'fields',
	headerFormat: 'image',
	headerHandle: '4::aW',
	body: 'Order {{1}} has left.',
	bodyExamples: { example: [{ value: '4711' }] },
	footer: 'Example Ltd',
	templateButtons: { button: [{ kind: 'quickReply', text: 'Thanks' }, { kind: 'url', text: 'Track', url: 'https://example.com/{{1}}', urlExample: '4711' }] },
};
const components = [
	{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::aW'] } },
	{ type: 'BODY', text: 'Order {{1}} has left.', example: { body_text: [['4711']] } },
	{ type: 'FOOTER', text: 'Example Ltd' },
	{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Thanks' }, { type: 'URL', text: 'Track', url: 'https://example.com/{{1}}', example: ['https://example.com/4711'] }] },
];

describe('EngageLab WhatsApp, templates', () => {
	withoutNetwork();

	it('creates one from what was filled in', async () => {
		const seen = engageLabAnswers('POST', '/v1/templates', { template_id: '6' });
		const [result] = await runEngageLab('template', 'create', { newName: 'order_update', newLanguage: 'en', category: 'UTILITY', ...content });
		expect(seen.body).toEqual({ name: 'order_update', language: 'en', category: 'UTILITY', components });
		expect(result?.json).toEqual({ id: '6', name: 'order_update', language: 'en', category: 'UTILITY' });
	});

	it('creates one from JSON', async () => {
		const seen = engageLabAnswers('POST', '/v1/templates', { template_id: '6' });
		await runEngageLab('template', 'create', { newName: 'code', newLanguage: 'en', category: 'AUTHENTICATION', contentBy: 'json', components: '[{ "type": "BODY" }]' });
		expect(seen.body).toMatchObject({ category: 'AUTHENTICATION', components: [{ type: 'BODY' }] });
	});

	it.each([
		['a name that is not possible', { newName: 'Order Update' }, /lower-case letters/],
		['named variables', { body: 'Hello {{name}}, good day.', headerFormat: 'none' }, /only numbered variables/],
		['a header without its sample', { headerHandle: '' }, /no handle/],
	])('refuses %s before it calls anybody', async (_what, change, message) => {
		await expect(runEngageLab('template', 'create', { newName: 'order_update', newLanguage: 'en', category: 'UTILITY', ...content, ...change })).rejects.toThrow(message);
	});

	it('gets one in plain words, or as EngageLab describes it', async () => {
		engageLabAnswers('GET', '/v1/templates/5', template);
		engageLabAnswers('GET', '/v1/templates/5', template);
		const [plain] = await runEngageLab('template', 'get', { ...byId, simplify: true });
		expect(plain?.json).toMatchObject({ id: '5', status: 'Approved', body: 'Bestellung {{1}} kommt.', variables: ['1'] });
		const [raw] = await runEngageLab('template', 'get', { ...byId, simplify: false });
		expect(raw?.json).toEqual(template);
	});

	it('gets many, as many as are wanted', async () => {
		const seen = engageLabAnswers('GET', '/v1/templates', [template, { ...template, id: '6' }, { ...template, name: 'hello' }]);
		const results = await runEngageLab('template', 'getAll', { returnAll: false, limit: 1, simplify: true, filters: { name: 'Order', status: 'APPROVED' } });
		expect(results.map(({ json }) => json.id)).toEqual(['5']);
		expect(seen.query).toEqual({ status: 'APPROVED' });
	});

	it('updates one', async () => {
		const seen = engageLabAnswers('PUT', '/v1/templates/5', { code: 0, message: 'success' });
		const [result] = await runEngageLab('template', 'update', { ...byId, category: 'unchanged', ...content });
		expect(seen.body).toEqual({ components });
		expect(result?.json).toEqual({ success: true, id: '5' });
	});

	it('deletes all languages of one', async () => {
		engageLabAnswers('DELETE', '/v1/templates/order_update', { code: 0, message: 'success' });
		const [result] = await runEngageLab('template', 'delete', { deletedName: { __rl: true, mode: 'name', value: 'order_update' } });
		expect(result?.json).toEqual({ success: true, name: 'order_update' });
	});

	it.each([
		['get', { templateId: { __rl: true, mode: 'list', value: '' } }],
		['delete', { deletedName: { __rl: true, mode: 'list', value: '' } }],
	])('asks for a template where none is chosen to %s', async (operation, parameters) => {
		await expect(runEngageLab('template', operation, parameters)).rejects.toThrow('No template is chosen');
	});

	it('hands on what Meta says of a template', async () => {
		engageLabAnswers('PUT', '/v1/templates/5', { code: 5002, message: 'code:100:2388299 variables' }, 400);
		await expect(runEngageLab('template', 'update', { ...byId, category: 'unchanged', ...content })).rejects.toMatchObject({
			message: expect.stringContaining('a variable stands at the start or the end'),
			description: expect.stringContaining('Put words before the first'),
		});
	});
});
