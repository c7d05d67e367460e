import { providerOfChannel } from '../../shared/domain/channel/providerOfChannel';
import type { InboxAction } from '../../shared/domain/inbox/inboxAction';
import type { ProviderName } from '../../shared/domain/message/provider';
import type { OutboundMessage } from '../../shared/domain/message/outboundMessage';
import { splitText } from '../../shared/domain/message/splitText';
import { fillTemplate } from '../../shared/domain/template/fillTemplate';
import { actorFor } from '../../shared/n8n/desk/actingAgent';
import type { Desk } from '../../shared/n8n/desk/Desk';
import { inboxActionOf } from '../../shared/n8n/desk/inboxActionOf';
import type { ReplyKind } from '../replyKind';

/** Where the inbox puts the file of an answer. */
const FILE_FIELD = 'data';

type Written = Extract<InboxAction, { kind: 'reply' }>;

/** What an agent wrote in the inbox, or the template that they chose there, in the agent's name. */
export const inbox: ReplyKind = {
	option: { name: 'Written in the Inbox', value: 'inbox', description: "What an agent wrote or chose in 'Helpdesk Inbox': text, file or template, with what it quotes, in the agent's name" },
	fields: [
		{
			displayName: "Connect this node behind the outputs 'Reply' and 'Template' of 'Helpdesk Inbox', and 'Helpdesk Conversation: Inbox > Answer' behind this node.",
			name: 'inboxNotice',
			type: 'notice',
			default: '',
		},
	],
	needsNoWindow: (desk) => inboxActionOf(desk).kind === 'template',
	async answerer(desk, channelId) {
		const { byAgentId: agentId } = inboxActionOf(desk);
		await actorFor(desk, 'reply', () => channelId, agentId);
		return { author: 'agent', agentId };
	},
	async quoted(desk, conversationId) {
		const action = inboxActionOf(desk);
		if (action.kind !== 'reply' || action.replyTo === undefined) return undefined;
		return (await desk.store.messages.find({ conversationId, ids: [action.replyTo] }))[0]?.providerId;
	},
	async compose(desk, { textMaxLength }, _to, channelId) {
		const action = inboxActionOf(desk);
		if (action.kind === 'template') return [await filledTemplate(desk, action, channelId)];
		if (action.kind !== 'reply') throw desk.refusal(`The agent asked for "${action.kind}", which nothing can be sent for`, "Connect only the outputs 'Reply' and 'Template' of 'Helpdesk Inbox' to this node.");
		if (action.file) return [await fileMessage(desk, action, action.file)];
		const text = action.text ?? '';
		return (text.trim() ? splitText(text, textMaxLength) : ['']).map((part) => ({ kind: 'text', text: part }));
	},
};

async function fileMessage({ context, itemIndex }: Desk, { text }: Written, { fileName, mimeType, voice }: NonNullable<Written['file']>): Promise<OutboundMessage> {
	const media = { source: 'bytes', bytes: await context.helpers.getBinaryDataBuffer(itemIndex, FILE_FIELD), mimeType, fileName } as const;
	return { kind: kindOf(mimeType), media, ...(text === undefined ? {} : { caption: text }), fileName, ...(voice ? { voice } : {}) };
}

/** Pictures that WhatsApp shows as such; everything that it does not goes as a document. */
const PICTURES = ['image/jpeg', 'image/png'];

function kindOf(mimeType: string): 'image' | 'video' | 'audio' | 'document' {
	if (PICTURES.includes(mimeType)) return 'image';
	if (mimeType === 'video/mp4' || mimeType === 'video/3gpp') return 'video';
	return ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'].includes(mimeType) ? 'audio' : 'document';
}

async function filledTemplate(desk: Desk, { templateId, values }: Extract<InboxAction, { kind: 'template' }>, channelId: string): Promise<OutboundMessage> {
	const template = await desk.store.templates.get(providerOfChannel(channelId) as ProviderName, { id: templateId });
	if (!template) throw desk.refusal('The template is no longer known', "Choose another one. 'WhatsApp Template: Sync' brings the list up to date.");
	const filled = fillTemplate(template, values);
	if (filled.ok) return filled.value;
	throw desk.refusal(`The template "${template.name}" cannot go out like this: ${filled.failure.join(' ')}`, 'Fill it in again.');
}
