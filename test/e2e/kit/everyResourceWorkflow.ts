import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';

interface Step {
	name: string;
	resource: string;
	operation: string;
	parameters?: object;
}

const chosen = (value: string) => ({ __rl: true, mode: 'id', value });

const content = {
	contentBy: 'fields',
	headerFormat: 'image',
	binaryField: 'picture',
	body: 'Hello {{1}}, order {{2}} is on its way.',
	bodyExamples: { example: [{ value: 'Ada' }, { value: '4711' }] },
	templateButtons: { button: [{ kind: 'quickReply', text: 'Thanks' }] },
};

/** Everything that can be asked of the account, in an order in which each step finds what it needs. */
const steps = (appId: string, numberId: string): Step[] => {
	const number = { numberId: chosen(numberId) };
	const created = { templateId: chosen("={{ $('Template Create').item.json.id }}") };
	return [
		{ name: 'Media Get', resource: 'media', operation: 'get', parameters: { mediaId: "={{ $('Webhook').item.json.body.mediaId }}" } },
		{ name: 'Media Download', resource: 'media', operation: 'download', parameters: { mediaId: "={{ $('Webhook').item.json.body.mediaId }}", binaryField: 'picture' } },
		{ name: 'Media Upload', resource: 'media', operation: 'upload', parameters: { binaryField: 'picture' } },
		{ name: 'Media Delete', resource: 'media', operation: 'delete', parameters: { mediaId: '={{ $json.media.id }}' } },
		{ name: 'Profile Update', resource: 'businessProfile', operation: 'update', parameters: { updateFields: { about: 'We help', websites: 'https://example.com' } } },
		{ name: 'Profile Picture', resource: 'media', operation: 'download', parameters: { mediaId: "={{ $('Webhook').item.json.body.mediaId }}", binaryField: 'picture' } },
		{ name: 'Profile Set Logo', resource: 'businessProfile', operation: 'setLogo', parameters: { appId, binaryField: 'picture' } },
		{ name: 'Profile Get', resource: 'businessProfile', operation: 'get' },
		{ name: 'Template Picture', resource: 'media', operation: 'download', parameters: { mediaId: "={{ $('Webhook').item.json.body.mediaId }}", binaryField: 'picture' } },
		{ name: 'Template Create', resource: 'template', operation: 'create', parameters: { newName: 'order_on_its_way', newLanguage: 'en', category: 'UTILITY', appId, ...content } },
		{ name: 'Template Get', resource: 'template', operation: 'get', parameters: created },
		{ name: 'Template Edit', resource: 'template', operation: 'edit', parameters: { ...created, category: 'unchanged', ...content, headerFormat: 'none', footer: 'Example Ltd' } },
		{ name: 'Template Get Many', resource: 'template', operation: 'getAll', parameters: { returnAll: true, filters: { name: 'order_on_its_way' } } },
		{ name: 'Template Delete', resource: 'template', operation: 'delete', parameters: { ...created, deleteScope: 'language' } },
		{ name: 'User Block', resource: 'user', operation: 'block', parameters: { userChoice: 'list', users: "={{ $('Webhook').item.json.body.users }}" } },
		{ name: 'User Get Many', resource: 'user', operation: 'getAll', parameters: { returnAll: true } },
		{ name: 'User Unblock', resource: 'user', operation: 'unblock', parameters: { userChoice: 'list', users: '={{ "+" + $json.waId }}' } },
		{ name: 'Number Get Many', resource: 'phoneNumber', operation: 'getAll', parameters: { returnAll: true } },
		{ name: 'Number Get', resource: 'phoneNumber', operation: 'get', parameters: number },
		{ name: 'Number Request Code', resource: 'phoneNumber', operation: 'requestCode', parameters: { ...number, codeMethod: 'SMS', codeLanguage: 'en_US' } },
		{ name: 'Number Verify Code', resource: 'phoneNumber', operation: 'verifyCode', parameters: { ...number, code: '={{ $json.code }}' } },
		{ name: 'Number Deregister', resource: 'phoneNumber', operation: 'deregister', parameters: number },
		{ name: 'Number Register', resource: 'phoneNumber', operation: 'register', parameters: { ...number, pin: '012345' } },
		{ name: 'Number Set PIN', resource: 'phoneNumber', operation: 'setPin', parameters: { ...number, pin: '543210' } },
		{ name: 'Message Volume', resource: 'analytics', operation: 'getMessageVolume', parameters: { period: 'lastDay', volumeGranularity: 'MONTH' } },
		{ name: 'Pricing', resource: 'analytics', operation: 'getPricing', parameters: { period: 'lastDay', granularity: 'MONTHLY', dimensions: ['PRICING_CATEGORY'] } },
	];
};

const cloud = ({ name, resource, operation, parameters }: Step): WorkflowNode => ({
	id: name,
	name,
	type: 'n8n-nodes-whatsapp-helpdesk.whatsAppCloud',
	typeVersion: 1,
	position: [0, 0],
	// Lists give several items; the step behind one is taken once.
	executeOnce: true,
	parameters: { resource, operation, ...parameters },
});

/** The code does not come by SMS here: the simulator tells it. */
const readCode = (simulatorUrl: string, numberId: string): WorkflowNode => ({
	id: 'read-code',
	name: 'Read the SMS',
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	position: [0, 0],
	parameters: { url: `${simulatorUrl}/simulator/codes/${numberId}`, options: {} },
});

/** One node for each operation on the account, one behind the other; it answers what each of them gave. */
export function everyResourceWorkflow(options: { appId: string; numberId: string; simulatorUrl: string }): WorkflowContent {
	const operations = steps(options.appId, options.numberId).map(cloud);
	const afterRequest = operations.findIndex(({ name }) => name === 'Number Request Code') + 1;
	const chain: WorkflowNode[] = [
		{
			id: 'webhook',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'every-resource',
			parameters: { httpMethod: 'POST', path: 'every-resource', responseMode: 'lastNode', responseData: 'allEntries' },
		},
		...operations.slice(0, afterRequest),
		readCode(options.simulatorUrl, options.numberId),
		...operations.slice(afterRequest),
		{
			id: 'summary',
			name: 'Summary',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			position: [0, 0],
			parameters: {
				jsCode: `return [{ json: Object.fromEntries(${JSON.stringify(operations.map(({ name }) => name))}.map((name) => [name, $(name).all().map(({ json, binary }) => ({ ...json, files: Object.values(binary ?? {}).map(({ fileName, mimeType }) => fileName + ' ' + mimeType) }))])) }];`,
			},
		},
	];
	return {
		name: 'Every resource of WhatsApp Cloud',
		nodes: chain,
		connections: Object.fromEntries(chain.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }])),
	};
}
