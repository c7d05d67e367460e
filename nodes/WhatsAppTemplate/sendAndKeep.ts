import type { IDataObject } from 'n8n-workflow';

import type { ResolvedChoice } from '../shared/domain/conversation/reachOut';
import type { OutboundMessage } from '../shared/domain/message/outboundMessage';
import type { MessageTemplate } from '../shared/domain/template/messageTemplate';
import { readAnswerer } from '../shared/n8n/desk/answeredBy';
import { Desk } from '../shared/n8n/desk/Desk';
import { keepSent } from '../shared/n8n/desk/keepSent';
import { confirmSurvey } from '../shared/n8n/desk/recordSent';
import { readRecipient } from '../shared/n8n/sending/readRecipient';
import { sendMessage } from '../shared/n8n/sending/sendMessage';
import type { SentMessage } from '../shared/n8n/sending/sendOutbounds';
import type { BackOffPorts } from '../shared/providers/withBackOff';
import type { OutreachOrder } from '../shared/store/messages/recordOutreach';
import type { TemplateCall } from './TemplateCall';

/** Sends a message to whomever the panel names and keeps it in the right conversation, where the desk has a store. */
export async function sendAndKeep(call: TemplateCall, message: OutboundMessage, backOff: BackOffPorts, template?: MessageTemplate): Promise<IDataObject> {
	const keep = await keeperOf(call);
	const item = await sendMessage(call, { compose: () => message }, backOff);
	const sent = item.sentMessages as SentMessage[];
	const flagged = template ? { sent: { ...sent.at(-1), template: aboutTemplate(template) } } : {};
	return { ...item, ...(keep ? await keepSent(sent, async () => await keep(sent)) : {}), ...flagged };
}

const aboutTemplate = ({ id, name, language, category, previousCategory, plannedCategory }: MessageTemplate): IDataObject => ({
	id,
	name,
	language,
	category,
	...(previousCategory && { previousCategory }),
	...(plannedCategory && { plannedCategory }),
});

type Keeper = (sent: readonly SentMessage[]) => Promise<IDataObject>;

/** Everything that can be wrong with whoever writes shows before anything is sent. */
async function keeperOf(call: TemplateCall): Promise<Keeper | undefined> {
	const store = await call.store();
	if (!store || !call.parameter<boolean>('keepSent', true)) return undefined;
	const { context, itemIndex, at, channelId, incoming, json } = call;
	const desk = new Desk({ context, store, itemIndex, at });
	const author = call.parameter<unknown>('author', undefined) === undefined ? ({ author: 'automation' } as const) : await readAnswerer(desk, () => channelId);
	const to = addressOf(call);
	const answers = call.parameter<string>('recipient') === 'contact' ? incoming.messageId : undefined;
	return async (sent) => {
		await confirmSurvey(store, json, sent);
		const replies = sent.map(({ id, kind, text }) => ({ providerId: id, kind: kind as OutboundMessage['kind'], text, answers, ...author }));
		const choice = call.parameter<ResolvedChoice>('resolvedChoice', 'rule');
		const { outcome, contact, conversation, messages } = desk.valueOf(await store.recordOutreach({ channelId, to, choice, replies }, new Date()));
		const known = (name: string): IDataObject => (call.otherPerson === undefined ? asPart(json[name]) : {});
		return {
			channel: { ...known('channel'), id: channelId },
			contact: { ...contact, ...known('contact') },
			conversation: { ...known('conversation'), ...conversation, outcome },
			reply: { ...messages.at(-1) },
		};
	};
}

const asPart = (part: unknown): IDataObject => (typeof part === 'object' && part !== null ? (part as IDataObject) : {});

function addressOf(call: TemplateCall): OutreachOrder['to'] {
	const { contactId, conversationId } = call.incoming;
	const chosen = call.parameter<string>('recipient');
	if (chosen === 'conversation' && conversationId) return { conversationId };
	if ((chosen === 'contact' || chosen === 'deskContact') && contactId) return { contactId };
	return { person: readRecipient(call) };
}
