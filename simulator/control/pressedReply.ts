import type { Chat } from '../whatsapp/chat.ts';
import type { PanelContent, ReplyContent } from '../whatsapp/messageContent.ts';
import type { Ordered } from './ordered.ts';

interface Press {
	messageId: string;
	id?: string | undefined;
	response?: Record<string, unknown> | undefined;
}

function buttonOf(panel: PanelContent, id: string | undefined): ReplyContent | undefined {
	const actions = [...panel.actions, ...(panel.cards ?? []).flatMap((card) => card.actions)];
	for (const action of actions) {
		if (action.type === 'reply' && (action.id === id || action.title === id)) {
			return { kind: 'reply', source: panel.template ? 'template' : 'button', id: action.id, title: action.title };
		}
	}
	const rows = panel.menu?.sections.flatMap((section) => section.rows) ?? [];
	const row = rows.find((candidate) => candidate.id === id || candidate.title === id);
	return row && { kind: 'reply', source: 'list', ...row };
}

function flowAnswer(panel: PanelContent, response: Record<string, unknown>): ReplyContent | undefined {
	const flow = panel.actions.find((action) => action.type === 'flow');
	if (flow?.type !== 'flow') return undefined;
	return { kind: 'reply', source: 'flow', id: flow.token, title: flow.title, responseJson: JSON.stringify({ flow_token: flow.token, ...response }) };
}

/** Presses a button or list row of a message that the customer received, or sends a form back. */
export function pressedReply({ messageId, id, response }: Press, chat: Chat): Ordered {
	const message = chat.arrived.find((candidate) => candidate.id === messageId);
	if (!message) return { ok: false, message: `The customer has not received a message ${messageId}.` };
	if (message.content.kind !== 'panel') return { ok: false, message: `Message ${messageId} has no buttons.` };
	const reply = response ? flowAnswer(message.content, response) : buttonOf(message.content, id);
	if (!reply) return { ok: false, message: `Message ${messageId} has no ${response ? 'form' : `button or row "${id}"`}.` };
	return { ok: true, content: reply, quotes: messageId };
}
