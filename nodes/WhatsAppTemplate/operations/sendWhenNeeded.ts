import { explainWindow, type ExplainedWindow } from '../../shared/domain/conversation/serviceWindow';
import { asNodeError, isRefusal } from '../../shared/n8n/nodeErrors';
import { backOffPorts } from '../../shared/n8n/sending/backOffPorts';
import { messageTime, storedTimes } from '../../shared/n8n/window/windowOfItem';
import type { HelpdeskStore } from '../../shared/store/helpdeskStore';
import { filled, knownOf, templateMessage } from '../readMessage';
import { sendAndKeep } from '../sendAndKeep';
import type { TemplateCall } from '../TemplateCall';
import type { TemplateOperation } from '../TemplateOperation';
import { templateLocator, valuesField } from '../templateFields';

/** So near its end the window may be closed before the text arrives. */
const MARGIN_MS = 60_000;

/** Writes freely while that is allowed, and falls back to a template. */
export const sendWhenNeeded: TemplateOperation = {
	resource: 'message',
	option: {
		name: 'Send When Needed',
		value: 'sendWhenNeeded',
		action: 'Send a text or a template',
		description: 'Send a text while the 24-hour window is open, and the template when it is closed',
	},
	fields: [
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 4 },
			required: true,
			default: '',
			placeholder: 'e.g. Hello {{contact.name|there}}, your bike is ready.',
			description: 'What to send while the window is open',
		},
		templateLocator,
		valuesField,
	],
	async run(call, backOff = backOffPorts) {
		const store = await call.store();
		const known = await knownOf(call, store);
		// Both are made ready at once, so that a mistake in the template shows on the first day and not on the first closed window.
		const chosen = await call.sendableTemplate();
		const template = templateMessage(call, chosen, known);
		const text = { kind: 'text', text: filled(call, call.parameter<string>('text'), known) } as const;
		const window = await windowOf(call, store);
		const sendAs = async (message: typeof template | typeof text) => ({ ...(await sendAndKeep(call, message, backOff, message.kind === 'template' ? chosen : undefined)), window: { ...window } });
		if (!window.isOpen) return await sendAs(template);
		try {
			return await sendAs(text);
		} catch (error) {
			// WhatsApp itself knows best, and its refusal proves that nothing was sent.
			if (!isRefusal(error, 'windowClosed')) throw asNodeError(call.context.getNode(), call.itemIndex, error);
			return await sendAs(template);
		}
	},
};

async function windowOf(call: TemplateCall, store: HelpdeskStore | undefined): Promise<ExplainedWindow> {
	const { json, at } = call;
	const told = json.window as Partial<ExplainedWindow> | undefined;
	if (!store && !call.otherPerson && typeof told?.isOpen === 'boolean') return told as ExplainedWindow;
	const sentAt = call.otherPerson ? undefined : messageTime(json);
	if (!store) return explainWindow(at, sentAt ? { lastInboundAt: sentAt } : {}, MARGIN_MS);
	const times = await storedTimes(store, { json, person: call.otherPerson, channelId: call.channelId }, at);
	return explainWindow(at, times.ok ? times.value : {}, MARGIN_MS);
}
