import nock from 'nock';

import { answerOnce, GRAPH, refusal, runCloud, withoutNetwork } from '../../../kit/cloudNode';
import { ACCOUNT_ID } from '../../../kit/cloudWebhook';

const TEMPLATES = `${ACCOUNT_ID}/message_templates`;
const orderUpdate = (id = '1407680676729941') => ({
	id,
	name: 'order_update',
	language: 'de',
	status: 'PENDING_DELETION',
	category: 'UTILITY',
	parameter_format: 'NAMED',
	quality_score: { score: 'GREEN' },
	rejected_reason: 'NONE',
	components: [
		{ type: 'HEADER', format: 'IMAGE' },
		{ type: 'BODY', text: 'Hallo {{first_name}}, Bestellung {{order}} ist unterwegs.' },
		{ type: 'FOOTER', text: 'Example Ltd' },
		{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Danke' }, { type: 'URL', text: 'Zeigen', url: 'https://example.org/{{1}}' }] },
	],
});
const plain = {
	id: '1407680676729941',
	name: 'order_update',
	language: 'de',
	status: 'Pending deletion',
	category: 'Utility',
	quality: 'Green',
	header: { kind: 'Image' },
	body: 'Hallo {{first_name}}, Bestellung {{order}} ist unterwegs.',
	footer: 'Example Ltd',
	buttons: [{ kind: 'Quick reply', text: 'Danke' }, { kind: 'Url', text: 'Zeigen', url: 'https://example.org/{{1}}' }],
	variables: ['first_name', 'order'],
};
const chosen = { templateId: { __rl: true, mode: 'list', value: '1407680676729941' } };
const filled = {
	newName: 'order_update',
	newLanguage: 'de',
	category: 'UTILITY',
	contentBy: 'fields',
	headerFormat: 'none',
	body: 'Hallo {{1}}, Bestellung {{2}} ist heute unterwegs.',
	bodyExamples: { example: [{ value: 'Ada' }, { value: '4711' }] },
};

describe('Templates of WhatsApp Cloud', () => {
	withoutNetwork();

	it('Get Many asks for what fits and tells it in plain words', async () => {
		const seen = answerOnce('GET', TEMPLATES, { data: [orderUpdate()] });
		const items = await runCloud('template', 'getAll', { limit: 7, filters: { name: 'Order', language: 'de', status: 'APPROVED', category: 'UTILITY' } });
		expect(seen.query).toMatchObject({ limit: '7', name: 'order', language: 'de', status: 'APPROVED', category: 'UTILITY' });
		expect(items.map(({ json }) => json)).toEqual([plain]);
	});

	it('Get Many reads page after page with "Return All"', async () => {
		const page = (ids: string[], after?: string) => ({ data: ids.map((id) => orderUpdate(id)), paging: { cursors: { after: after ?? 'x' }, ...(after && { next: `${GRAPH}/next` }) } });
		nock(GRAPH).get(`/v25.0/${TEMPLATES}`).query(({ after }) => after === undefined).reply(200, page(['1', '2'], 'second'));
		nock(GRAPH).get(`/v25.0/${TEMPLATES}`).query(({ after }) => after === 'second').reply(200, page(['3']));
		const items = await runCloud('template', 'getAll', { returnAll: true });
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(['1', '2', '3'].map((id) => [id, { item: 0 }]));
	});

	it('Get tells one, raw where that is wanted', async () => {
		answerOnce('GET', '1407680676729941', orderUpdate());
		expect((await runCloud('template', 'get', chosen))[0]?.json).toEqual(plain);
		answerOnce('GET', '1407680676729941', orderUpdate());
		expect((await runCloud('template', 'get', { ...chosen, simplify: false }))[0]?.json).toEqual(orderUpdate());
	});

	it('Create hands in what was filled in, with examples', async () => {
		const seen = answerOnce('POST', TEMPLATES, { id: '5', status: 'PENDING', category: 'MARKETING' });
		const [item] = await runCloud('template', 'create', {
			...filled,
			headerFormat: 'text',
			headerText: 'Order {{1}}',
			headerExample: '4711',
			footer: 'Example Ltd',
			templateButtons: {
				button: [
					{ kind: 'quickReply', text: 'Danke' },
					{ kind: 'url', text: 'Zeigen', url: 'https://example.org/o/{{1}}', urlExample: '4711' },
					{ kind: 'phone', text: 'Anrufen', phone: '+4930123456' },
					{ kind: 'copyCode', code: 'SAVE25' },
				],
			},
		});
		expect(seen.body).toEqual({
			name: 'order_update',
			language: 'de',
			category: 'UTILITY',
			parameter_format: 'POSITIONAL',
			components: [
				{ type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['4711'] } },
				{ type: 'BODY', text: filled.body, example: { body_text: [['Ada', '4711']] } },
				{ type: 'FOOTER', text: 'Example Ltd' },
				{
					type: 'BUTTONS',
					buttons: [
						{ type: 'QUICK_REPLY', text: 'Danke' },
						{ type: 'URL', text: 'Zeigen', url: 'https://example.org/o/{{1}}', example: ['https://example.org/o/4711'] },
						{ type: 'PHONE_NUMBER', text: 'Anrufen', phone_number: '+4930123456' },
						{ type: 'COPY_CODE', example: 'SAVE25' },
					],
				},
			],
		});
		expect(item?.json).toEqual({ id: '5', status: 'Pending', category: 'Marketing', name: 'order_update', language: 'de' });
	});

	it('Create names the variables where the text does', async () => {
		const seen = answerOnce('POST', TEMPLATES, { id: '5' });
		await runCloud('template', 'create', { ...filled, body: 'Hallo {{first_name}}, schön Sie hier zu sehen!', bodyExamples: { example: [{ value: 'Ada' }] } });
		expect(seen.body).toMatchObject({
			parameter_format: 'NAMED',
			components: [{ type: 'BODY', example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ada' }] } }],
		});
	});

	it('Create uploads the sample of a picture to the app first, with the token as uploads want it', async () => {
		const started = answerOnce('POST', '1234567890/uploads', { id: 'upload:MTp==?sig=ARbC' });
		const sent = answerOnce('POST', 'upload:MTp==', { h: '4::handle' });
		const seen = answerOnce('POST', TEMPLATES, { id: '5' });
		const item = { json: {}, binary: { data: { data: Buffer.from('picture').toString('base64'), mimeType: 'image/png', fileName: 'a.png' } } };
		await runCloud('template', 'create', { ...filled, headerFormat: 'image', appId: '1234567890' }, { items: [item] });
		expect(started.query).toEqual({ file_name: 'a.png', file_length: '7', file_type: 'image/png' });
		expect(sent).toMatchObject({ query: { sig: 'ARbC' }, headers: { authorization: 'OAuth a-token', file_offset: '0' } });
		expect(seen.body).toMatchObject({ components: [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::handle'] } }, { type: 'BODY' }] });
	});

	it('Create takes components as JSON', async () => {
		const seen = answerOnce('POST', TEMPLATES, { id: '5' });
		await runCloud('template', 'create', { ...filled, category: 'AUTHENTICATION', contentBy: 'json', components: '[{"type":"BODY","add_security_recommendation":true}]' });
		expect(seen.body).toMatchObject({ category: 'AUTHENTICATION', components: [{ type: 'BODY', add_security_recommendation: true }] });
	});

	it('Create tells Meta that the variables of JSON have names', async () => {
		const seen = answerOnce('POST', TEMPLATES, { id: '5' });
		const components = [{ type: 'BODY', text: 'Hi {{name}}!', example: { body_text_named_params: [{ param_name: 'name', example: 'Ada' }] } }];
		await runCloud('template', 'create', { ...filled, contentBy: 'json', components: JSON.stringify(components) });
		expect(seen.body).toMatchObject({ parameter_format: 'NAMED', components });
	});

	it.each([
		['a name with capitals', { newName: 'Order Update' }, /lower-case/],
		['a missing example', { bodyExamples: {} }, /2 variables, but 0 examples/],
		['an authentication text of its own', { category: 'AUTHENTICATION' }, /writes the text/],
		['components that are no list', { contentBy: 'json', components: '{}' }, /no JSON list/],
		['an app id that is none', { headerFormat: 'video', appId: 'my app' }, /no ID of a Meta app/],
	])('Create refuses %s before it calls WhatsApp', async (_what, change, message) => {
		await expect(runCloud('template', 'create', { ...filled, ...change })).rejects.toMatchObject({ message: expect.stringMatching(message), description: expect.stringMatching(/\S/) });
	});

	it('says what Meta does not like about a template', async () => {
		answerOnce('POST', TEMPLATES, { error: { message: 'Invalid parameter', code: 100, error_user_title: 'Name taken', error_user_msg: 'There is already German content for this template.' } }, 400);
		await expect(runCloud('template', 'create', filled)).rejects.toMatchObject({
			message: expect.stringContaining('template cannot be as it is'),
			description: expect.stringContaining('already German content'),
		});
	});

	it('does not claim that nothing happened where the outcome is unknown', async () => {
		answerOnce('POST', TEMPLATES, 'Bad gateway', 502);
		await expect(runCloud('template', 'create', filled)).rejects.toThrow(/may have been made/);
	});

	it('Edit replaces the content', async () => {
		const seen = answerOnce('POST', '1407680676729941');
		const [item] = await runCloud('template', 'edit', { ...chosen, contentBy: 'fields', headerFormat: 'none', category: 'unchanged', body: 'Ganz neu.' });
		expect(seen.body).toEqual({ parameter_format: 'POSITIONAL', components: [{ type: 'BODY', text: 'Ganz neu.' }] });
		expect(item?.json).toEqual({ success: true, id: '1407680676729941' });
	});

	it.each([
		['one language', 'language', { name: 'order_update', hsm_id: '1407680676729941' }],
		['all languages', 'all', { name: 'order_update' }],
	])('Delete removes %s', async (_what, deleteScope, query) => {
		answerOnce('GET', '1407680676729941', orderUpdate());
		const seen = answerOnce('DELETE', TEMPLATES);
		const [item] = await runCloud('template', 'delete', { ...chosen, deleteScope });
		expect(seen.query).toEqual(query);
		expect(item?.json).toMatchObject({ success: true, name: 'order_update' });
	});

	it('needs a template to be chosen, and one that exists', async () => {
		await expect(runCloud('template', 'get')).rejects.toThrow(/No template is chosen/);
		answerOnce('GET', '1407680676729941', refusal(100, 'does not exist'), 400);
		await expect(runCloud('template', 'delete', chosen)).rejects.toThrow(/no template with this ID/);
	});

	it('says which field of the credential is missing', async () => {
		await expect(runCloud('template', 'getAll', {}, { credential: { businessAccountId: '' } })).rejects.toMatchObject({
			message: expect.stringContaining('does not name the WhatsApp Business Account'),
			description: expect.stringContaining('WhatsApp Business Account ID'),
		});
	});
});
