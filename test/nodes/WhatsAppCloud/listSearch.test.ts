import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import nock from 'nock';

import { readTemplateChoice, writeTemplateChoice } from '../../../nodes/shared/n8n/templates/templateChoice';
import { WhatsAppCloud } from '../../../nodes/WhatsAppCloud/WhatsAppCloud.node';
import { ACCOUNT_CREDENTIAL, answerOnce, GRAPH, refusal, withoutNetwork } from '../../kit/cloudNode';
import { ACCOUNT_ID } from '../../kit/cloudWebhook';
import { additionalDataFor, workflowOf } from '../../kit/runNode';

const node = new WhatsAppCloud();

/** As the editor loads a list of the panel. */
const search = async (method: keyof typeof node.methods.listSearch, filter?: string, after?: string, credential: object = {}) => {
	const credentials = { whatsAppCloudApi: { ...ACCOUNT_CREDENTIAL, ...credential } };
	const { workflow, node: chosen } = workflowOf(node, { credentials });
	const context: ILoadOptionsFunctions = new LoadOptionsContext(workflow, chosen, additionalDataFor(credentials), '');
	return await node.methods.listSearch[method]!.call(context, filter, after);
};

const TEMPLATES = `${ACCOUNT_ID}/message_templates`;
const template = { id: '1', name: 'order_update', language: 'de', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text: 'Hallo!' }] };

describe('The lists of WhatsApp Cloud', () => {
	withoutNetwork();

	it('show templates with language, status and category, found by name as people type it', async () => {
		const seen = answerOnce('GET', TEMPLATES, { data: [template] });
		expect(await search('searchTemplates', 'Order Up')).toMatchObject({ results: [{ name: 'order_update · de · Approved · Utility', value: '1', description: 'Hallo!' }] });
		expect(seen.query).toMatchObject({ name: 'order_up' });
		expect(seen.query).not.toHaveProperty('status');
	});

	it('go on where the last page of templates ended', async () => {
		nock(GRAPH).get(`/v25.0/${TEMPLATES}`).query(({ after }) => after === undefined).reply(200, { data: [template], paging: { cursors: { after: 'b' }, next: 'x' } });
		expect((await search('searchTemplates')).paginationToken).toBe('b');
		nock(GRAPH).get(`/v25.0/${TEMPLATES}`).query(({ after }) => after === 'b').reply(200, { data: [template], paging: { cursors: { after: 'c' } } });
		expect((await search('searchTemplates', undefined, 'b')).paginationToken).toBeUndefined();
	});

	it('offer for sending only what is approved, by name and language', async () => {
		const seen = answerOnce('GET', TEMPLATES, { data: [template] });
		const { results } = await search('searchApprovedTemplates');
		expect(seen.query.status).toBe('APPROVED');
		expect(readTemplateChoice(String(results[0]?.value))).toEqual({ name: 'order_update', language: 'de' });
	});

	it.each([
		['078', ['4242']],
		['desk', ['4242']],
		['77', ['77']],
		['', ['4242', '77']],
		['nobody', []],
	])('find phone numbers by "%s"', async (filter, ids) => {
		answerOnce('GET', `${ACCOUNT_ID}/phone_numbers`, {
			data: [
				{ id: '4242', display_phone_number: '+1 555-078-3881', verified_name: 'Example Desk', status: 'CONNECTED' },
				{ id: '77', display_phone_number: '+49 30 123', verified_name: 'Shop', status: 'PENDING' },
			],
		});
		expect((await search('searchPhoneNumbers', filter)).results.map(({ value }) => value)).toEqual(ids);
	});

	it('say why they cannot be loaded, and what to do', async () => {
		answerOnce('GET', TEMPLATES, refusal(190, 'Expired'), 401);
		await expect(search('searchTemplates')).rejects.toThrow(/190.*Create a new permanent token/);
		await expect(search('searchPhoneNumbers', '', undefined, { businessAccountId: '' })).rejects.toThrow(/Fill in 'WhatsApp Business Account ID'/);
	});
});

describe('A template in one value', () => {
	it('can be read again', () => {
		expect(readTemplateChoice(writeTemplateChoice({ name: 'order_update', language: 'pt_BR' }))).toEqual({ name: 'order_update', language: 'pt_BR' });
	});

	it.each(['', 'order_update', '/de', 'order_update/', 'a/b/c'])('is not read out of "%s"', (value) => {
		expect(readTemplateChoice(value)).toBeUndefined();
	});
});
