import { LoadOptionsContext } from 'n8n-core';
import nock from 'nock';

import { WhatsAppTemplate } from '../../../nodes/WhatsAppTemplate/WhatsAppTemplate.node';
import { GRAPH, withoutNetwork } from '../../kit/cloudNode';
import { ACCOUNT_ID } from '../../kit/cloudWebhook';
import { additionalDataFor, workflowOf } from '../../kit/runNode';
import { temporaryStore } from '../../kit/temporaryStore';
import { answerTemplate, chosen, credentials, orderUpdate, runTemplate, TEMPLATES } from './templateNode';

const node = new WhatsAppTemplate();

function panel(parameters = {}) {
	const { workflow, node: inWorkflow } = workflowOf(node, { parameters: { provider: 'cloud', ...parameters }, credentials });
	return new LoadOptionsContext(workflow, inWorkflow, additionalDataFor(credentials), '');
}
const answerList = (...templates: object[]) => nock(GRAPH).get(TEMPLATES).query(true).reply(200, { data: templates });

describe('The panel of WhatsApp Template', () => {
	withoutNetwork();

	it('lists what can be sent, with language, category and text, and finds it by any of them', async () => {
		const listed = [orderUpdate(), orderUpdate({ id: '18', status: 'REJECTED' }), orderUpdate({ id: '19', name: 'offer', language: 'de', category: 'MARKETING', components: [{ type: 'BODY', text: 'Alles neu.' }] })];
		const list = async (typed?: string) => {
			answerList(...listed);
			return (await node.methods.listSearch.searchTemplates.call(panel(), typed)).results;
		};
		expect(await list()).toEqual([
			{ name: 'order_update · en · Utility', value: '17', description: 'Hi {{1}}, order {{2}} is on its way.' },
			{ name: 'offer · de · Marketing', value: '19', description: 'Alles neu.' },
		]);
		for (const typed of ['offer', 'marketing', 'NEU']) expect((await list(typed)).map(({ value }) => value)).toEqual(['19']);
	});

	it('has a field for each value, with an example', async () => {
		answerTemplate();
		const { fields } = await node.methods.resourceMapping.templateValues.call(panel({ template: chosen('17') }));
		expect(fields).toMatchObject([
			{ id: 'body_1', displayName: '{{1}} e.g. Ada', required: true },
			{ id: 'body_2', displayName: '{{2}} e.g. 4711', required: true },
		]);
		expect(await node.methods.resourceMapping.templateValues.call(panel({}))).toEqual({ fields: [] });
	});

	it('says why it is empty', async () => {
		nock(GRAPH).get(TEMPLATES).query(true).reply(401, { error: { code: 190, message: 'Expired' } });
		await expect(node.methods.listSearch.searchTemplates.call(panel())).rejects.toThrow(/token/);
	});
});

describe('WhatsApp Template: templates', () => {
	withoutNetwork();
	let store: ReturnType<typeof temporaryStore>;
	beforeEach(() => (store = temporaryStore()));
	afterEach(async () => await store.remove());

	it('Get and Get Many tell templates in plain words', async () => {
		answerTemplate();
		const [one] = await runTemplate('template', 'get', { template: chosen('17') });
		expect(one).toEqual({ id: '17', name: 'order_update', language: 'en', status: 'Approved', category: 'Utility', body: 'Hi {{1}}, order {{2}} is on its way.', buttons: [], variables: ['1', '2'] });
		answerList(orderUpdate(), orderUpdate({ id: '18' }));
		expect(await runTemplate('template', 'getAll')).toMatchObject([{ id: '17' }, { id: '18' }]);
	});

	it('Sync tells what is new, different and gone, and what needs a look', async () => {
		const sync = async (...listed: object[]) => {
			answerList(...listed);
			const [summary] = await runTemplate('template', 'sync', {}, { credentials: { helpdeskStoreApi: store.credential } });
			return summary;
		};
		expect(await sync(orderUpdate(), orderUpdate({ id: '18' }))).toMatchObject({ account: `cloud:account:${ACCOUNT_ID}`, total: 2, added: [{ id: '17' }, { id: '18' }], changed: [], removed: [], paused: [], recategorised: [] });
		expect(await sync(orderUpdate({ status: 'PAUSED', category: 'MARKETING' }))).toMatchObject({
			total: 1,
			added: [],
			changed: [{ id: '17', changes: [{ what: 'status', from: 'Approved', to: 'Paused' }, { what: 'category', from: 'Utility', to: 'Marketing' }] }],
			removed: [{ id: '18' }],
			paused: [{ id: '17' }],
			recategorised: [{ id: '17', previousCategory: 'Utility' }],
		});
	});
});
