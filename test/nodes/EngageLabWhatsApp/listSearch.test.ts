import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { EngageLabWhatsApp } from '../../../nodes/EngageLabWhatsApp/EngageLabWhatsApp.node';
import { withoutNetwork } from '../../kit/cloudNode';
import { ENGAGELAB_CREDENTIAL, engageLabAnswers } from '../../kit/engageLabNode';
import { additionalDataFor, workflowOf } from '../../kit/runNode';

const node = new EngageLabWhatsApp();

/** As the editor loads a list of the panel. */
const search = async (method: keyof typeof node.methods.listSearch, filter?: string) => {
	const credentials = { engageLabWhatsAppApi: ENGAGELAB_CREDENTIAL };
	const { workflow, node: chosen } = workflowOf(node, { credentials });
	const context: ILoadOptionsFunctions = new LoadOptionsContext(workflow, chosen, additionalDataFor(credentials), '');
	return await node.methods.listSearch[method]!.call(context, filter);
};

const german = { id: '1', name: 'order_update', language: 'de', status: 'APPROVED', category: 'UTILITY', components: [{ type: 'body', text: 'Hallo!' }] };
const templates = [german, { ...german, id: '2', language: 'en' }, { ...german, id: '3', name: 'hello', status: 'PENDING' }];

describe('The lists of EngageLab WhatsApp', () => {
	withoutNetwork();

	it('show templates with language, status and category, found by any of these', async () => {
		engageLabAnswers('GET', '/v1/templates', templates);
		expect(await search('searchTemplates', 'pend')).toEqual({ results: [{ name: 'hello · de · Pending · Utility', value: '3', description: 'Hallo!' }] });
	});

	it('offer for sending only what is approved, by name and language', async () => {
		const seen = engageLabAnswers('GET', '/v1/templates', [german]);
		expect(await search('searchApprovedTemplates')).toMatchObject({ results: [{ value: 'order_update/de' }] });
		expect(seen.query).toEqual({ status: 'APPROVED' });
	});

	it('name each template once where all its languages are meant', async () => {
		engageLabAnswers('GET', '/v1/templates', templates);
		expect(await search('searchTemplateNames')).toEqual({ results: [{ name: 'order_update · de, en', value: 'order_update' }, { name: 'hello · de', value: 'hello' }] });
	});

	it('say what is wrong instead of staying empty', async () => {
		engageLabAnswers('GET', '/v1/templates', { code: 2002, message: 'expired' }, 401);
		await expect(search('searchTemplates')).rejects.toThrow(/the dev key has expired or is switched off\. Make a new key/);
	});
});
