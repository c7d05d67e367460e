import nock from 'nock';

import { GRAPH, withoutNetwork } from '../../kit/cloudNode';
import { ENGAGELAB } from '../../kit/engageLabNode';
import { TWILIO } from '../../kit/twilioNode';
import { temporaryStore } from '../../kit/temporaryStore';
import { answerTemplate, chosen, orderUpdate, runTemplate, TEMPLATES } from './templateNode';

const HX = `HX${'1'.repeat(32)}`;
const content = `/v1/Content/${HX}`;

const filled = {
	newName: 'order_update',
	newLanguage: 'en',
	category: 'UTILITY',
	contentBy: 'fields',
	headerFormat: 'text',
	headerText: 'Order {{1}}',
	headerExample: '4711',
	body: 'Hello {{1}}, order {{2}} has left our warehouse.',
	bodyExamples: { example: [{ value: 'Ada' }, { value: '4711' }] },
	footer: 'Example Ltd',
	templateButtons: { button: [{ kind: 'url', text: 'Track', url: 'https://shop.example/{{1}}', urlExample: '4711' }, { kind: 'quickReply', text: 'Thanks' }] },
};
const code = { ...filled, category: 'AUTHENTICATION', codeButtonText: 'Copy code', addSecurityAdvice: true, codeMinutes: 5 };

/** Takes one call and tells what was in it. */
function take(host: string, method: 'POST' | 'PUT' | 'DELETE', path: string, answer: object = {}, status = 200): { body?: unknown; query?: URLSearchParams } {
	const seen: { body?: unknown; query?: URLSearchParams } = {};
	nock(host)
		.intercept(path, method)
		.query(true)
		.reply(status, (uri, body) => {
			seen.body = body;
			seen.query = new URL(uri, host).searchParams;
			return answer;
		});
	return seen;
}
const answerContent = (more: object = {}, status: string | undefined = undefined) => {
	nock(TWILIO).get(content).reply(200, { sid: HX, friendly_name: 'order_update', language: 'en', variables: {}, types: { 'twilio/text': { body: 'Hi.' } }, ...more });
	nock(TWILIO).get(`${content}/ApprovalRequests`).reply(200, { whatsapp: status && { status, category: 'UTILITY' } });
};
const run = async (operation: string, parameters: object, more: Parameters<typeof runTemplate>[3] = {}) => await runTemplate('template', operation, parameters as never, more);

describe('WhatsApp Template: making templates', () => {
	withoutNetwork();
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => (store = temporaryStore()));
	afterEach(async () => await store.remove());
	const withStore = () => ({ credentials: { helpdeskStoreApi: store.credential } });

	it('Create hands one in at Meta and says where WhatsApp has put it', async () => {
		const seen = take(GRAPH, 'POST', TEMPLATES, { id: '5', status: 'PENDING', category: 'MARKETING' });
		expect(await run('create', filled)).toEqual([{ id: '5', name: 'order_update', language: 'en', status: 'Pending', category: 'Marketing', askedCategory: 'utility' }]);
		expect(seen.body).toMatchObject({ name: 'order_update', language: 'en', category: 'UTILITY', components: [{ type: 'HEADER', text: 'Order {{1}}' }, { type: 'BODY' }, { type: 'FOOTER' }, { type: 'BUTTONS' }] });
	});

	it('Create uploads the sample of a picture at Meta only once nothing is wrong with the rest', async () => {
		const picture = { ...filled, headerFormat: 'image', binaryField: 'data', appId: '1234567890' };
		const items = [{ json: {}, binary: { data: { data: Buffer.from('picture').toString('base64'), mimeType: 'image/png', fileName: 'a.png' } } }];
		await expect(run('create', { ...picture, footer: 'Yours {{1}} x' }, { items })).rejects.toThrow(/footer has a variable/);
		take(GRAPH, 'POST', '/v25.0/1234567890/uploads', { id: 'upload:MTp==' });
		take(GRAPH, 'POST', '/v25.0/upload:MTp==', { h: '4::handle' });
		const seen = take(GRAPH, 'POST', TEMPLATES, { id: '5' });
		await run('create', picture, { items });
		expect(seen.body).toMatchObject({ components: [{ format: 'IMAGE', example: { header_handle: ['4::handle'] } }, { type: 'BODY' }, {}, {}] });
	});

	it('Create makes one at Twilio, with one count of all variables, and hands it in at once', async () => {
		const made = take(TWILIO, 'POST', '/v1/Content', { sid: HX, friendly_name: 'order_update', language: 'en', types: {} }, 201);
		answerContent();
		const submitted = take(TWILIO, 'POST', `${content}/ApprovalRequests/whatsapp`, { status: 'received', category: 'UTILITY' }, 201);
		expect(await run('create', { ...filled, provider: 'twilio', submitNow: true })).toEqual([{ id: HX, name: 'order_update', language: 'en', status: 'Received', category: 'Utility' }]);
		expect(made.body).toEqual({
			friendly_name: 'order_update',
			language: 'en',
			variables: { 1: 'Ada', 2: '4711', 3: '4711', 4: '4711' },
			types: {
				'whatsapp/card': {
					body: filled.body,
					header_text: 'Order {{3}}',
					footer: 'Example Ltd',
					actions: [
						{ type: 'URL', title: 'Track', url: 'https://shop.example/{{4}}' },
						{ type: 'QUICK_REPLY', title: 'Thanks', id: 'Thanks' },
					],
				},
			},
		});
		expect(submitted.body).toEqual({ name: 'order_update', category: 'UTILITY' });
	});

	it.each([
		['a text', { headerFormat: 'none', footer: '', templateButtons: {} }, 'twilio/text'],
		['a file with a text', { headerFormat: 'image', headerLink: 'https://shop.example/a.png', footer: '', templateButtons: {} }, 'twilio/media'],
		['a text with answers', { headerFormat: 'none', footer: '', templateButtons: { button: [{ kind: 'quickReply', text: 'Yes' }] } }, 'twilio/quick-reply'],
		['a text with a number to call', { headerFormat: 'none', footer: '', templateButtons: { button: [{ kind: 'phone', text: 'Call', phone: '+4930123' }] } }, 'twilio/call-to-action'],
		['a coupon', { headerFormat: 'none', templateButtons: { button: [{ kind: 'copyCode', code: 'SAVE25' }] } }, 'whatsapp/card'],
	])('Create takes the plainest type of Twilio for %s', async (_what, change, type) => {
		const made = take(TWILIO, 'POST', '/v1/Content', { sid: HX }, 201);
		await run('create', { ...filled, ...change, provider: 'twilio', submitNow: false });
		expect(Object.keys((made.body as { types: object }).types)).toEqual([type]);
	});

	it('Create says that a template exists at Twilio although it could not be handed in', async () => {
		take(TWILIO, 'POST', '/v1/Content', { sid: HX }, 201);
		answerContent();
		take(TWILIO, 'POST', `${content}/ApprovalRequests/whatsapp`, { code: 20001, message: 'The name order_update is taken', status: 400 }, 400);
		const failure = run('create', { ...filled, provider: 'twilio', submitNow: true });
		await expect(failure).rejects.toMatchObject({ message: expect.stringContaining(`created (${HX}), but not handed in`) as string, description: expect.stringContaining("'Create' would make a second one") as string });
	});

	it('Create hands one in at EngageLab', async () => {
		const seen = take(ENGAGELAB, 'POST', '/v1/templates', { template_id: '7' });
		expect(await run('create', { ...filled, provider: 'engagelab' })).toEqual([{ id: '7', name: 'order_update', language: 'en', status: 'Pending', category: 'Utility' }]);
		expect(seen.body).toMatchObject({ name: 'order_update', components: [{ type: 'HEADER' }, { type: 'BODY' }, { type: 'FOOTER' }, { type: 'BUTTONS' }] });
	});

	it.each([
		['cloud', GRAPH, TEMPLATES, { id: '5' }, { components: [{ type: 'BODY', add_security_recommendation: true }, { type: 'FOOTER', code_expiration_minutes: 5 }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }] }] }],
		['engagelab', ENGAGELAB, '/v1/templates', { template_id: '5' }, { components: [{ type: 'BODY' }, { type: 'FOOTER' }, { type: 'BUTTONS' }] }],
		['twilio', TWILIO, '/v1/Content', { sid: HX }, { types: { 'whatsapp/authentication': { add_security_recommendation: true, code_expiration_minutes: 5, actions: [{ type: 'COPY_CODE', copy_code_text: 'Copy code' }] } } }],
	])('Create needs no text for codes: %s', async (provider, host, path, answer, body) => {
		const seen = take(host, 'POST', path, answer);
		await run('create', { ...code, provider, submitNow: false });
		expect(seen.body).toMatchObject(body);
	});

	it.each<[what: string, change: object, problem: RegExp]>([
		['a name that is none', { newName: 'Order Update' }, /lower-case/],
		['too many variables for the text', { body: 'Hi {{1}} and {{2}}!' }, /too many variables for its length/],
		['a place at Twilio', { provider: 'twilio', headerFormat: 'location' }, /Twilio has no templates with a place/],
		['a place at EngageLab', { provider: 'engagelab', headerFormat: 'location' }, /EngageLab documents no location/],
		['a file at Twilio without a link', { provider: 'twilio', headerFormat: 'image', headerLink: 'a.png' }, /no link to a file/],
		['an open link at Twilio without an example', { provider: 'twilio', headerFormat: 'image', headerLink: 'https://a.example/{{1}}' }, /no example/],
		['variables side by side at Twilio', { provider: 'twilio', body: 'Hello {{1}} {{2}}, your order has left us.' }, /side by side/],
		['a code that lives too long', { category: 'AUTHENTICATION', codeButtonText: 'Copy', addSecurityAdvice: true, codeMinutes: 91 }, /91 minutes; WhatsApp allows 1 to 90/],
		['JSON that is none', { contentBy: 'json', components: '{' }, /no JSON list/],
		['JSON of Meta at Twilio', { provider: 'twilio', contentBy: 'json', components: '[]' }, /no JSON object/],
	])('Create refuses %s before anything is called', async (_what, change, problem) => {
		await expect(run('create', { ...filled, ...change })).rejects.toThrow(problem);
	});

	it("Create takes Twilio's own JSON, with its variables beside it", async () => {
		const own = { types: { 'twilio/text': { body: 'Hi {{1}}, thank you.' } }, variables: { 1: 'Ana' } };
		const made = take(TWILIO, 'POST', '/v1/Content', { sid: HX }, 201);
		await run('create', { ...filled, provider: 'twilio', contentBy: 'json', components: JSON.stringify(own), submitNow: false });
		expect(made.body).toMatchObject(own);
	});

	it('Edit replaces the content, and the store knows that it is in review', async () => {
		answerTemplate();
		const seen = take(GRAPH, 'POST', '/v25.0/17', { success: true });
		answerTemplate(orderUpdate({ status: 'PENDING' }));
		expect(await run('edit', { ...filled, template: chosen('17'), category: 'unchanged' }, withStore())).toEqual([{ success: true, id: '17', name: 'order_update', language: 'en', status: 'Pending', category: 'Utility' }]);
		expect(seen.body).not.toHaveProperty('category');
		answerTemplate(orderUpdate({ status: 'PENDING' }));
		expect(await run('get', { template: chosen('17'), simplify: true }, withStore())).toMatchObject([{ status: 'Pending' }]);
	});

	it('Edit changes what Twilio keeps, until WhatsApp has it', async () => {
		answerContent();
		const seen = take(TWILIO, 'PUT', content, { sid: HX });
		await run('edit', { ...filled, provider: 'twilio', template: chosen(HX), category: 'unchanged' });
		expect(seen.body).toMatchObject({ friendly_name: 'order_update', types: { 'whatsapp/card': { body: filled.body } } });
		answerContent({}, 'approved');
		await expect(run('edit', { ...filled, provider: 'twilio', template: chosen(HX), category: 'unchanged' })).rejects.toThrow(/"order_update" is approved/);
	});

	it('Delete takes one language, or all of them', async () => {
		answerTemplate();
		const one = take(GRAPH, 'DELETE', TEMPLATES, { success: true });
		expect(await run('delete', { template: chosen('17'), deleteScope: 'language' }, withStore())).toEqual([{ success: true, name: 'order_update', id: '17', language: 'en' }]);
		expect(Object.fromEntries(one.query!)).toEqual({ name: 'order_update', hsm_id: '17' });
		answerTemplate();
		const all = take(GRAPH, 'DELETE', TEMPLATES, { success: true });
		expect(await run('delete', { template: chosen('17'), deleteScope: 'all' })).toEqual([{ success: true, name: 'order_update' }]);
		expect(Object.fromEntries(all.query!)).toEqual({ name: 'order_update' });
	});

	it('Delete finds the languages of a template at Twilio one by one', async () => {
		answerContent();
		const other = `HX${'2'.repeat(32)}`;
		nock(TWILIO).get('/v2/ContentAndApprovals').query(true).reply(200, { contents: [{ sid: HX, friendly_name: 'order_update', types: {} }, { sid: other, friendly_name: 'order_update', types: {} }, { sid: 'HX3', friendly_name: 'order_update_2', types: {} }], meta: { key: 'contents', next_page_url: null } });
		take(TWILIO, 'DELETE', content, {}, 204);
		take(TWILIO, 'DELETE', `/v1/Content/${other}`, {}, 204);
		expect(await run('delete', { provider: 'twilio', template: chosen(HX), deleteScope: 'all' })).toEqual([{ success: true, name: 'order_update' }]);
	});

	it('Delete of a single language is not offered by EngageLab, and says so', async () => {
		nock(ENGAGELAB).get('/v1/templates/17').reply(200, orderUpdate());
		await expect(run('delete', { provider: 'engagelab', template: chosen('17'), deleteScope: 'language' })).rejects.toThrow(/all languages of a template at once/);
	});

	it('Submit hands in what Twilio keeps, and is not needed elsewhere', async () => {
		answerContent();
		const seen = take(TWILIO, 'POST', `${content}/ApprovalRequests/whatsapp`, { status: 'received', category: 'MARKETING' }, 201);
		expect(await run('submit', { provider: 'twilio', template: chosen(HX), approvalName: '', category: 'MARKETING' })).toEqual([{ id: HX, name: 'order_update', language: 'en', status: 'Received', category: 'Marketing' }]);
		expect(seen.body).toEqual({ name: 'order_update', category: 'MARKETING' });
		await expect(run('submit', { template: chosen('17'), category: 'MARKETING' })).rejects.toThrow(/WhatsApp Cloud hands in templates when they are created/);
	});
});
