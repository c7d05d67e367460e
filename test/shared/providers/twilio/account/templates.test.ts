import { checkSubmissionName, checkTemplateDraft } from '../../../../../nodes/shared/providers/twilio/account/templates/checkTemplateDraft';
import { createTemplate } from '../../../../../nodes/shared/providers/twilio/account/templates/createTemplate';
import { deleteTemplate } from '../../../../../nodes/shared/providers/twilio/account/templates/deleteTemplate';
import { getTemplate } from '../../../../../nodes/shared/providers/twilio/account/templates/getTemplate';
import { listTemplates } from '../../../../../nodes/shared/providers/twilio/account/templates/listTemplates';
import { submitTemplate } from '../../../../../nodes/shared/providers/twilio/account/templates/submitTemplate';
import { templateTypes } from '../../../../../nodes/shared/providers/twilio/account/templates/templateTypes';
import type { DraftCard, TemplateDraft } from '../../../../../nodes/shared/providers/twilio/account/templates/templateTypes';
import { answering } from '../../contract/recordedHttp';
import { sid } from '../sid';
import { ACCOUNT, gone, json } from './account';
import { DRAFTS } from './drafts';

const CONTENT_URL = `https://content.twilio.com/v1/Content/${sid('HX', 1)}`;
const card = {
	sid: sid('HX', 1),
	friendly_name: 'Order card',
	language: 'en_US',
	variables: { 1: 'Ada', 10: 'a.png', 2: '42', colour: 'red' },
	types: {
		'twilio/text': { body: 'Plain {{1}}' },
		'whatsapp/card': {
			body: 'Hi {{1}}, order {{2}} in {{colour}}.',
			header_text: 'Your order',
			footer: 'Your shop',
			actions: [
				{ type: 'URL', title: 'Track', url: 'https://shop.example/{{2}}' },
				{ type: 'PHONE_NUMBER', title: 'Call', phone: '+4930123456' },
				{ title: 'More', id: 'm' },
			],
		},
	},
};
const TEMPLATE = {
	id: sid('HX', 1),
	name: 'Order card',
	language: 'en_US',
	header: { kind: 'Text', text: 'Your order' },
	body: 'Hi {{1}}, order {{2}} in {{colour}}.',
	footer: 'Your shop',
	buttons: [
		{ kind: 'Url', text: 'Track', url: 'https://shop.example/{{2}}' },
		{ kind: 'Phone number', text: 'Call', phone: '+4930123456' },
		{ kind: 'Quick reply', text: 'More' },
	],
	variables: ['1', '2', '10', 'colour'],
};
const rejected = { name: 'order_card', category: 'UTILITY', status: 'rejected', rejection_reason: 'Too vague' };

describe('The templates of a Twilio account', () => {
	it('are read with their text, buttons and variables, and the state of their approval', async () => {
		const { http, requests } = answering(json(card), json({ sid: sid('HX', 1), whatsapp: rejected }));
		const result = await getTemplate(http, ACCOUNT, sid('HX', 1));
		expect(result).toMatchObject({ ok: true, value: { ...TEMPLATE, status: 'Rejected', category: 'Utility', rejectedReason: 'Too vague' } });
		expect(requests.map(({ url }) => url)).toEqual([CONTENT_URL, `${CONTENT_URL}/ApprovalRequests`]);
	});

	it('are unsubmitted where nothing is known of an approval', async () => {
		const { http } = answering(json(card), json({ whatsapp: null }));
		await expect(getTemplate(http, ACCOUNT, sid('HX', 1))).resolves.toMatchObject({ value: { status: 'Unsubmitted', category: 'Unknown' } });
	});

	const listed = json({
		contents: [
			{ ...card, approval_requests: rejected },
			{ sid: sid('HX', 2), friendly_name: 'Hello', language: 'de', types: { 'twilio/media': { media: ['https://a.example/a.png'] } }, approval_requests: { status: 'approved', category: 'MARKETING' } },
			{ sid: sid('HX', 3), friendly_name: 'helpdesk_buttons_0a', language: 'en', types: {} },
		],
	});

	it.each([
		['all but those that the desk keeps for messages', {}, ['Order card', 'Hello']],
		['those in a language', { language: 'EN-us' }, ['Order card']],
		['those of a state', { status: 'APPROVED' }, ['Hello']],
		['those of a category', { category: 'marketing' }, ['Hello']],
		['those with a part of a name', { name: 'hell' }, ['Hello']],
		['those with a part of the name at WhatsApp', { name: 'order_c' }, ['Order card']],
		['the first one', { limit: 1 }, ['Order card']],
	])('are listed: %s', async (_what, filter, names) => {
		const result = await listTemplates(answering(listed).http, ACCOUNT, filter);
		expect(result.ok && result.value.map(({ name }) => name)).toEqual(names);
	});

	it('have a file as their header', async () => {
		const result = await listTemplates(answering(listed).http, ACCOUNT, { language: 'de' });
		expect(result).toMatchObject({ value: [{ header: { kind: 'Media', text: 'https://a.example/a.png' }, body: '', buttons: [] }] });
	});

	it('are created, handed in and deleted', async () => {
		const { http, requests } = answering(json(card, 201), json({ category: 'UTILITY', status: 'received' }, 201), gone);
		const made = { name: 'Order card', language: 'en_US', variables: { 1: 'Ada' }, types: card.types };
		await expect(createTemplate(http, ACCOUNT, made)).resolves.toMatchObject({ ok: true, value: { ...TEMPLATE, status: 'Unsubmitted' } });
		await expect(submitTemplate(http, ACCOUNT, sid('HX', 1), { name: 'order_card', category: 'UTILITY' })).resolves.toEqual({ ok: true, value: { status: 'Received', category: 'Utility' } });
		await expect(deleteTemplate(http, ACCOUNT, sid('HX', 1))).resolves.toEqual({ ok: true, value: undefined });
		expect(requests).toEqual([
			{ method: 'POST', url: 'https://content.twilio.com/v1/Content', body: { json: { friendly_name: 'Order card', language: 'en_US', variables: { 1: 'Ada' }, types: card.types } } },
			{ method: 'POST', url: `${CONTENT_URL}/ApprovalRequests/whatsapp`, body: { json: { name: 'order_card', category: 'UTILITY' } } },
			{ method: 'DELETE', url: CONTENT_URL },
		]);
	});
});

describe('A new template', () => {
	const examples = { 1: 'Ada' };

	it.each(DRAFTS)('is written as Twilio keeps it: %s', (_what, draft, types) => {
		expect(templateTypes(draft)).toEqual(types);
		expect(checkTemplateDraft(draft, examples)).toEqual([]);
	});

	const reply = (more: object = {}) => ({ kind: 'quickReply' as const, title: 'Yes', id: 'y', ...more });

	const rowCard = (more: Partial<DraftCard> = {}): DraftCard => ({ title: 'Bike', mediaUrl: 'https://a.example/a.png', buttons: [reply()], ...more });

	it.each<[what: string, draft: TemplateDraft, problem: RegExp]>([
		['no text', { kind: 'text', body: ' ' }, /text is empty/],
		['a long text', { kind: 'text', body: 'x'.repeat(1025) }, /1025 .*1024/],
		['a variable at the start', { kind: 'text', body: '{{1}} is here' }, /begins or ends/],
		['a variable at the end', { kind: 'text', body: 'Hi {{1}}' }, /begins or ends/],
		['variables side by side', { kind: 'text', body: 'Hi {{1}} {{1}} there' }, /side by side/],
		['a variable without an example', { kind: 'text', body: 'Hi {{name}} there' }, /\{\{name\}\} has no example/],
		['a file that has no address', { kind: 'media', mediaUrl: 'a.png' }, /https/],
		['no button', { kind: 'quickReply', body: 'Hi', buttons: [] }, /0 buttons.*1 to 10/],
		['too many buttons', { kind: 'quickReply', body: 'Hi', buttons: Array.from({ length: 11 }, () => reply()) }, /11 buttons/],
		['a long button', { kind: 'quickReply', body: 'Hi', buttons: [reply({ title: 'x'.repeat(26) })] }, /26 .*25/],
		['a button without an id', { kind: 'quickReply', body: 'Hi', buttons: [reply({ id: '' })] }, /id is empty/],
		['a link that is none', { kind: 'callToAction', body: 'Hi', buttons: [{ kind: 'url', title: 'Open', url: 'shop' }] }, /https/],
		['no number to call', { kind: 'callToAction', body: 'Hi', buttons: [{ kind: 'phone', title: 'Call', phone: '' }] }, /phone number/],
		['no code to copy', { kind: 'callToAction', body: 'Hi', buttons: [{ kind: 'copyCode', title: 'Copy', code: '' }] }, /code/],
		['a bare card', { kind: 'card', body: 'Hi', buttons: [] }, /more than a text/],
		['a card with two headers', { kind: 'card', body: 'Hi', header: 'a', mediaUrl: 'https://a.example/a.png', buttons: [] }, /not both/],
		['a long footer', { kind: 'card', body: 'Hi', footer: 'x'.repeat(61), buttons: [] }, /61 .*60/],
		['a single card in a row', { kind: 'carousel', body: 'Hi', cards: [rowCard()] }, /1 cards.*2 to 10/],
		['cards that differ', { kind: 'carousel', body: 'Hi', cards: [rowCard(), rowCard({ buttons: [{ kind: 'phone', title: 'Call', phone: '+493012' }] })] }, /different buttons/],
		['a card in a row without a file', { kind: 'carousel', body: 'Hi', cards: [rowCard(), rowCard({ mediaUrl: '' })] }, /Card 2: .*web address/],
		['a card in a row without words', { kind: 'carousel', body: 'Hi', cards: [rowCard({ title: undefined }), rowCard()] }, /Card 1: The text is empty/],
		['a card in a row with too many words', { kind: 'carousel', body: 'Hi', cards: [rowCard({ body: 'x'.repeat(156) }), rowCard()] }, /Card 1: .*161 .*160/],
		['cards in a row without a button', { kind: 'carousel', body: 'Hi', cards: [rowCard(), rowCard()].map((card) => ({ ...card, buttons: [] })) }, /0 buttons on a card; Twilio allows 1 to 2/],
		['an empty list', { kind: 'listPicker', body: 'Hi', button: 'Open', items: [] }, /0 items/],
		['a long item', { kind: 'listPicker', body: 'Hi', button: 'Open', items: [{ id: 'a', item: 'x'.repeat(25) }] }, /25 .*24/],
		['a code that lives too long', { kind: 'authentication', buttonText: 'Copy', expiresInMinutes: 91 }, /91 minutes.*90/],
	])('is looked at before Twilio gets it: %s', (_what, draft, problem) => {
		expect(checkTemplateDraft(draft, examples)).toEqual([expect.stringMatching(problem)]);
	});

	it('is handed in under a plain name', () => {
		expect(checkSubmissionName('order_card_2')).toEqual([]);
		expect(checkSubmissionName('Order card')).toEqual([expect.stringContaining('lower-case')]);
	});
});
