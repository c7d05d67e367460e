import type { Outbound } from '../../../../../nodes/shared/domain/message/outboundMessage';
import { RENDERED_INTERACTIVE } from './renderedInteractive';
import { RENDERED_MORE } from './renderedMore';

const to = { phone: '+4915112345678' };
const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '+4915112345678' };
const picture = { source: 'link', link: 'https://example.org/a.jpg' } as const;

/** What goes in at the desk, and the very JSON that goes out to Meta. */
export const RENDERED: Array<[what: string, outbound: Outbound, json: Record<string, unknown>]> = [
	['a text', { to, message: { kind: 'text', text: 'Hi' } }, { ...envelope, type: 'text', text: { body: 'Hi' } }],
	[
		'a text with preview that quotes and correlates',
		{ to, message: { kind: 'text', text: 'See https://example.org', previewUrl: true }, replyTo: 'wamid.1', correlation: 'ticket=4711' },
		{
			...envelope,
			context: { message_id: 'wamid.1' },
			biz_opaque_callback_data: 'ticket=4711',
			type: 'text',
			text: { body: 'See https://example.org', preview_url: true },
		},
	],
	[
		'a picture',
		{ to, message: { kind: 'image', media: picture, caption: 'Look' } },
		{ ...envelope, type: 'image', image: { link: 'https://example.org/a.jpg', caption: 'Look' } },
	],
	[
		'a film',
		{ to, message: { kind: 'video', media: { source: 'id', id: '12' } } },
		{ ...envelope, type: 'video', video: { id: '12' } },
	],
	[
		'a voice note',
		{ to, message: { kind: 'audio', media: { source: 'id', id: '12' }, voice: true } },
		{ ...envelope, type: 'audio', audio: { id: '12', voice: true } },
	],
	[
		'a document',
		{ to, message: { kind: 'document', media: { source: 'id', id: '12' }, fileName: 'Rechnung.pdf', caption: 'Bitte' } },
		{ ...envelope, type: 'document', document: { id: '12', caption: 'Bitte', filename: 'Rechnung.pdf' } },
	],
	[
		'a sticker',
		{ to, message: { kind: 'sticker', media: { source: 'id', id: '12' } } },
		{ ...envelope, type: 'sticker', sticker: { id: '12' } },
	],
	[
		'buttons',
		{ to, message: { kind: 'buttons', text: 'Open?', header: 'Desk', footer: 'Mon-Fri', buttons: [{ id: 'y', title: 'Yes' }, { id: 'n', title: 'No' }] } },
		{
			...envelope,
			type: 'interactive',
			interactive: {
				type: 'button',
				header: { type: 'text', text: 'Desk' },
				body: { text: 'Open?' },
				footer: { text: 'Mon-Fri' },
				action: {
					buttons: [
						{ type: 'reply', reply: { id: 'y', title: 'Yes' } },
						{ type: 'reply', reply: { id: 'n', title: 'No' } },
					],
				},
			},
		},
	],
	[
		'a list',
		{
			to,
			message: {
				kind: 'list',
				text: 'What about?',
				buttonText: 'Choose',
				sections: [{ title: 'Orders', rows: [{ id: 'r1', title: 'Delivery', description: 'Where is it' }, { id: 'r2', title: 'Return' }] }],
			},
		},
		{
			...envelope,
			type: 'interactive',
			interactive: {
				type: 'list',
				body: { text: 'What about?' },
				action: {
					button: 'Choose',
					sections: [{ title: 'Orders', rows: [{ id: 'r1', title: 'Delivery', description: 'Where is it' }, { id: 'r2', title: 'Return' }] }],
				},
			},
		},
	],
	[
		'a template without variables',
		{ to, message: { kind: 'template', name: 'hello', language: 'en_US', parameters: { body: [], buttons: [] } } },
		{ ...envelope, type: 'template', template: { name: 'hello', language: { policy: 'deterministic', code: 'en_US' } } },
	],
	[
		'a template with a document, variables in order and buttons',
		{
			to,
			message: {
				kind: 'template',
				name: 'order_update',
				language: 'de',
				parameters: {
					header: { kind: 'document', media: { source: 'link', link: 'https://example.org/a.pdf' }, fileName: 'a.pdf' },
					body: [{ text: 'Ada\n\tB.' }, { text: '4711      x' }],
					buttons: [
						{ index: 0, kind: 'quickReply', value: 'TRACK_4711' },
						{ index: 1, kind: 'url', value: '4711' },
						{ index: 2, kind: 'copyCode', value: 'SAVE25' },
					],
				},
			},
		},
		{
			...envelope,
			type: 'template',
			template: {
				name: 'order_update',
				language: { policy: 'deterministic', code: 'de' },
				components: [
					{ type: 'header', parameters: [{ type: 'document', document: { link: 'https://example.org/a.pdf', filename: 'a.pdf' } }] },
					{
						type: 'body',
						parameters: [
							{ type: 'text', text: 'Ada B.' },
							{ type: 'text', text: '4711 x' },
						],
					},
					{ type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'TRACK_4711' }] },
					{ type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: '4711' }] },
					{ type: 'button', sub_type: 'copy_code', index: '2', parameters: [{ type: 'coupon_code', coupon_code: 'SAVE25' }] },
				],
			},
		},
	],
	[
		'a template with named variables',
		{
			to,
			message: {
				kind: 'template',
				name: 'order_update',
				language: 'de',
				parameters: { header: { kind: 'text', name: 'shop', text: 'Example' }, body: [{ name: 'first_name', text: 'Ada' }], buttons: [] },
			},
		},
		{
			...envelope,
			type: 'template',
			template: {
				name: 'order_update',
				language: { policy: 'deterministic', code: 'de' },
				components: [
					{ type: 'header', parameters: [{ type: 'text', parameter_name: 'shop', text: 'Example' }] },
					{ type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ada' }] },
				],
			},
		},
	],
	[
		'a reaction',
		{ to, message: { kind: 'reaction', messageId: 'wamid.1', emoji: '👍' } },
		{ ...envelope, type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } },
	],
	[
		'a withdrawn reaction',
		{ to, message: { kind: 'reaction', messageId: 'wamid.1', emoji: '' } },
		{ ...envelope, type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '' } },
	],
	...RENDERED_INTERACTIVE,
	...RENDERED_MORE,
];
