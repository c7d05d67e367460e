import type { IDataObject } from 'n8n-workflow';

import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import type { Provider } from '../../../providers/provider';
import { incomingJson } from '../../incomingItem';
import { inputError } from '../../nodeErrors';
import type { SendOperation } from '../../operation';
import { fitToProvider } from '../fitToProvider';

/** A message that another node of the desk has composed, on its way to whichever provider sends it. */
export interface PreparedMessage {
	message: OutboundMessage;
	/** The same in plain text, for a provider that cannot show the message. */
	plainText?: string;
}

/** How an item carries a prepared message. */
export const withPrepared = (prepared: PreparedMessage): IDataObject => ({ prepared: { ...prepared } });

function readPrepared({ prepared }: IDataObject): PreparedMessage | undefined {
	const { message, plainText } = (typeof prepared === 'object' && prepared !== null ? prepared : {}) as Partial<PreparedMessage>;
	if (typeof message !== 'object' || typeof message?.kind !== 'string') return undefined;
	return { message, ...(typeof plainText === 'string' ? { plainText } : {}) };
}

/** Sends what an earlier node has prepared, e.g. a survey: with buttons or a list where the provider has them, else in plain text. */
export const createSendPrepared = (provider: Pick<Provider, 'check'>): SendOperation => ({
	resource: 'message',
	option: {
		name: 'Send Prepared Message',
		value: 'sendPrepared',
		action: 'Send a prepared message',
		description: "Send what an earlier node has composed, e.g. 'Helpdesk CSAT' a survey or 'Helpdesk Conversation' a greeting",
	},
	fields: [
		{
			displayName: "Connect this node behind one that prepares a message: 'Helpdesk CSAT', or 'Helpdesk Conversation' with the resource 'Automatic Message'.",
			name: 'preparedNotice',
			type: 'notice',
			default: '',
		},
	],
	compose: (context, itemIndex, { contactPhone, contactUserId }) => {
		const prepared = readPrepared(incomingJson(context, itemIndex));
		if (!prepared) {
			throw inputError(
				context.getNode(),
				itemIndex,
				'The incoming item carries no prepared message',
				"Connect this node behind one that prepares a message, e.g. 'Helpdesk CSAT: Ask', or choose another operation. Nothing was sent.",
			);
		}
		return fitToProvider(provider, { phone: contactPhone, userId: contactUserId }, prepared.message, prepared.plainText);
	},
});
