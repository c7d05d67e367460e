import { checkDraft } from '../../../../../nodes/shared/providers/engagelab/templates/checkDraft';
import { createTemplate } from '../../../../../nodes/shared/providers/engagelab/templates/createTemplate';
import { deleteTemplate } from '../../../../../nodes/shared/providers/engagelab/templates/deleteTemplate';
import { getTemplate } from '../../../../../nodes/shared/providers/engagelab/templates/getTemplate';
import { listTemplates } from '../../../../../nodes/shared/providers/engagelab/templates/listTemplates';
import { updateTemplate } from '../../../../../nodes/shared/providers/engagelab/templates/updateTemplate';
import type { TemplateDraft } from '../../../../../nodes/shared/providers/metaShapes/templates/templateContent';
import { answering, HTML_OF_A_PROXY } from '../../contract/recordedHttp';

const account = { numberId: '+14155550100', baseUrl: 'https://wa.example' };
const json = (body: unknown, status = 200) => ({ status, headers: {}, body });
const components = [{ type: 'BODY', text: 'Hello' }];
const template = {
	id: '5',
	name: 'order_update',
	language: 'de',
	status: 'PENDING_DELETION',
	category: 'UTILITY',
	components: [
		{ type: 'header', format: 'text', text: 'Hallo' },
		{ type: 'body', text: 'Bestellung {{1}} kommt.' },
		{ type: 'buttons', buttons: [{ type: 'quick_reply', text: 'Danke' }] },
	],
};

describe('Templates over EngageLab', () => {
	it('are read although the vendor writes its words in small letters', async () => {
		const { http, requests } = answering(json(template));
		expect(await getTemplate(http, account, '5')).toMatchObject({
			ok: true,
			value: {
				id: '5',
				status: 'Pending deletion',
				category: 'Utility',
				header: { kind: 'Text', text: 'Hallo' },
				body: 'Bestellung {{1}} kommt.',
				buttons: [{ kind: 'Quick reply', text: 'Danke' }],
				variables: ['1'],
			},
		});
		expect(requests).toEqual([{ method: 'GET', url: 'https://wa.example/v1/templates/5' }]);
	});

	it('are found by a part of the name, and by language, status and category at the vendor', async () => {
		const { http, requests } = answering(json([template, { ...template, name: 'hello' }]));
		const found = await listTemplates(http, account, { name: 'order', language: 'de', status: 'APPROVED', category: 'UTILITY' });
		expect(found.ok && found.value.map(({ name }) => name)).toEqual(['order_update']);
		expect(requests[0]?.query).toEqual({ language_code: 'de', status: 'APPROVED', category: 'UTILITY' });
	});

	it('are created, changed and deleted', async () => {
		const { http, requests } = answering(json({ template_id: '6' }), json({ code: 0, message: 'success' }), json({ code: 0, message: 'success' }));
		expect(await createTemplate(http, account, { name: 'hello', language: 'de', category: 'UTILITY', components })).toEqual({ ok: true, value: { id: '6' } });
		expect(await updateTemplate(http, account, '6', { components })).toEqual({ ok: true, value: undefined });
		expect(await deleteTemplate(http, account, 'hello')).toEqual({ ok: true, value: undefined });
		expect(requests).toEqual([
			{ method: 'POST', url: 'https://wa.example/v1/templates', body: { json: { name: 'hello', language: 'de', category: 'UTILITY', components } } },
			{ method: 'PUT', url: 'https://wa.example/v1/templates/6', body: { json: { components } } },
			{ method: 'DELETE', url: 'https://wa.example/v1/templates/hello' },
		]);
	});

	it('tell that the outcome of a change is open, and let reading be tried again', async () => {
		expect(await updateTemplate(answering(HTML_OF_A_PROXY).http, account, '6', { components })).toMatchObject({ ok: false, failure: { class: 'unknownOutcome', message: expect.stringContaining('may have been made') } });
		expect(await getTemplate(answering(HTML_OF_A_PROXY).http, account, '6')).toMatchObject({ ok: false, failure: { class: 'temporary', retryable: true } });
		expect(await createTemplate(answering(json('ok')).http, account, { name: 'a', language: 'de', category: 'UTILITY', components })).toMatchObject({ ok: false, failure: { class: 'unknownOutcome' } });
		expect(await listTemplates(answering(json('ok')).http, account)).toMatchObject({ ok: false, failure: { class: 'temporary' } });
	});

	it.each<[string, Partial<TemplateDraft>, string | undefined]>([
		['numbered variables', {}, undefined],
		['named variables', { body: 'Hello {{name}}, good day.', examples: ['Ada'] }, 'only numbered variables'],
		['a place in the header', { header: { kind: 'location' } }, 'no location headers'],
		['a file in the header without a sample', { header: { kind: 'image', handle: ' ' } }, 'no handle'],
		['a button for a code', { buttons: [{ kind: 'copyCode', text: '', value: 'SAVE25' }] }, 'no buttons that copy a code'],
	])('with %s are checked before they are handed in', (_what, change, problem) => {
		const draft: TemplateDraft = { body: 'Hello {{1}}, good day.', examples: ['Ada'], buttons: [], ...change };
		expect(checkDraft(draft)).toEqual(problem === undefined ? [] : [expect.stringContaining(problem)]);
	});
});
