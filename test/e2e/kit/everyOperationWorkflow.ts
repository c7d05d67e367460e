import type { WorkflowContent, WorkflowNode } from '../../../desk/client/workflowContent.ts';
import { prepareNode } from './prepareNode';

/** One pixel, as a picture for those kinds that cannot go without. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const node = (name: string, type: string, typeVersion: number, parameters: object): WorkflowNode => ({ id: name, name, type, typeVersion, position: [0, 0], parameters });

const cloud = (name: string, operation: string, parameters: object): WorkflowNode =>
	node(name, 'n8n-nodes-whatsapp-helpdesk.whatsAppCloud', 1, {
		resource: 'message',
		operation,
		recipient: 'contact',
		options: { correlation: `about=${operation}` },
		...parameters,
	});

const file = (name: string, parameters: object): WorkflowNode => node(name, 'n8n-nodes-base.convertToFile', 1.1, parameters);

/** Every kind that needs no file; the items go on with the message that came in. */
const withoutFile: WorkflowNode[] = [
	cloud('Read', 'markAsRead', { typing: true }),
	cloud('Text', 'sendText', { text: 'See https://example.com', previewUrl: true }),
	cloud('Quote', 'sendText', { text: 'About this one', options: { quote: true } }),
	cloud('List', 'sendList', {
		text: 'Which day?',
		header: 'Appointment',
		footer: 'Weekdays only',
		buttonText: 'Days',
		rows: {
			row: [
				{ title: 'Monday', description: '9 to 17', id: 'mon', section: 'This week' },
				{ title: 'Tuesday', description: '', id: '', section: '' },
			],
		},
	}),
	cloud('Reaction', 'sendReaction', { emoji: '👍' }),
	cloud('Template', 'sendTemplate', {
		templateName: { __rl: true, mode: 'list', value: 'order_shipped/en' },
		headerKind: 'none',
		bodyVariables: { variable: [{ text: 'Ada', name: '' }, { text: '4711', name: '' }] },
	}),
	cloud('Rich Template', 'sendTemplate', {
		templateName: { __rl: true, mode: 'name', value: 'visit_us' },
		templateLanguage: 'en',
		headerKind: 'location',
		headerLatitude: 52.5163,
		headerLongitude: 13.3777,
		headerPlaceName: 'Example Bikes',
		headerPlaceAddress: 'Hauptstr. 1',
		bodyVariables: { variable: [{ text: 'Ada', name: 'first_name' }] },
		buttonVariables: { button: [{ index: 1, kind: 'quickReply', value: 'COMING' }, { index: 2, kind: 'url', value: '4711' }] },
		templateExtras: { ttlSeconds: 3600 },
	}),
	cloud('Code', 'sendTemplate', { templateName: 'sign_in_code', templateLanguage: 'en_US', headerKind: 'none', templateExtras: { code: '123456' } }),
	cloud('Long Text', 'sendText', { text: `${'a'.repeat(4_000)}\n\n${'b'.repeat(4_000)}` }),
	cloud('Markdown', 'sendText', { text: '# Hours\n**Mon** to *Fri*', convertMarkdown: true }),
	cloud('Link Button', 'sendLinkButton', { text: 'Your bill', buttonText: 'Open', buttonUrl: 'https://example.com/bills/1', headerKind: 'text', header: 'May' }),
	cloud('Location', 'sendLocation', { latitude: 52.5163, longitude: 13.3777, placeName: 'Example Bikes', placeAddress: 'Hauptstr. 1' }),
	cloud('Contacts', 'sendContacts', { contacts: { contact: [{ fullName: 'Example Desk', phone: '+4930123456', email: 'desk@example.com', more: { city: 'Berlin' } }] } }),
	cloud('Where', 'requestLocation', { text: 'Where are you?' }),
	cloud('Number', 'requestContactInfo', { text: 'May we call you?' }),
	cloud('Flow', 'sendFlow', { text: 'Book a time', flowBy: 'id', flow: '123', buttonText: 'Book', flowOptions: { screen: 'DAY', data: '{"day":"Mon"}', reference: 't1' } }),
	cloud('Product', 'sendProducts', { productsShown: 'one', text: 'This one?', catalogId: 'c1', productId: 'sku1' }),
	cloud('Products', 'sendProducts', {
		productsShown: 'several',
		text: 'One of these?',
		header: 'Our picks',
		catalogId: 'c1',
		products: { product: [{ productId: 'sku1', section: 'Bikes' }, { productId: 'sku2', section: '' }] },
	}),
	cloud('Catalog', 'sendProducts', { productsShown: 'catalog', text: 'All we have' }),
	prepareNode('Prepare'),
	cloud('Prepared', 'sendPrepared', {}),
];

/** Every kind with a file; nodes that make files keep nothing else, so these name their recipient. */
const withFile = (phone: string): WorkflowNode[] => {
	const to = { recipient: 'phone', phone };
	const link = { buttonText: 'Buy', buttonUrl: 'https://example.com' };
	return [
		file('Make a File', { operation: 'toText', sourceProperty: 'message.text', binaryPropertyName: 'data', options: { fileName: 'what you wrote.txt' } }),
		cloud('Document', 'sendMedia', { ...to, mediaKind: 'document', mediaSource: 'binary', binaryField: 'data', caption: 'Your words' }),
		file('Make Another File', { operation: 'toText', sourceProperty: 'sent.text', binaryPropertyName: 'data', options: { fileName: 'terms.txt' } }),
		cloud('Buttons', 'sendButtons', {
			...to,
			text: 'Do you agree?',
			headerKind: 'document',
			headerSource: 'binary',
			headerBinaryField: 'data',
			buttons: { button: [{ title: 'Yes', id: 'yes' }, { title: 'No', id: '' }] },
		}),
		node('Draw', 'n8n-nodes-base.set', 3.4, {
			mode: 'manual',
			assignments: { assignments: [{ id: 'pixel', name: 'pixel', type: 'string', value: PIXEL }] },
			options: {},
		}),
		file('Make a Picture', { operation: 'toBinary', sourceProperty: 'pixel', binaryPropertyName: 'picture', options: { fileName: 'bike.png', mimeType: 'image/png' } }),
		cloud('Carousel', 'sendCarousel', {
			...to,
			text: 'New bikes',
			cardKind: 'image',
			cardSource: 'binary',
			cardButtons: 'link',
			cards: { card: [{ file: 'picture', cardText: 'Red', ...link }, { file: 'picture', cardText: 'Blue', ...link }] },
		}),
	];
};

const diagnosis = node('Diagnosis', 'n8n-nodes-whatsapp-helpdesk.whatsAppCloud', 1, { resource: 'account', operation: 'diagnose' });

/** One node for each kind of message of 'WhatsApp Cloud', one behind the other, run for each message of a contact. */
export const everyOperationWorkflow = (phone: string): WorkflowContent => {
	const trigger = {
		...node('Trigger', 'n8n-nodes-whatsapp-helpdesk.whatsAppCloudTrigger', 2, { events: ['message'], remember: false }),
		webhookId: 'every-operation',
	};
	const chain: WorkflowNode[] = [trigger, ...withoutFile, ...withFile(phone), cloud('History', 'getDeliveryHistory', {}), diagnosis];
	return {
		name: 'Every operation of WhatsApp Cloud',
		nodes: chain,
		connections: Object.fromEntries(chain.slice(0, -1).map(({ name }, index) => [name, { main: [[{ node: chain[index + 1]!.name, type: 'main', index: 0 }]] }])),
	};
};
