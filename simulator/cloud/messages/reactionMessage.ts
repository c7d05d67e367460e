import { z } from 'zod';
import { whatsAppError } from '../graph/graphError.ts';
import { accepted, refused } from '../graph/graphReply.ts';
import { READABLE_AGE_MS } from './messageLimits.ts';
import { freeForm, type MessageKindCheck } from './preparedMessage.ts';
import { checkObject } from './schemaError.ts';

const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');
const schema = z.strictObject({
	message_id: z.string().min(1),
	emoji: z.string().refine((value) => value === '' || ONE_EMOJI.test(value) || ONE_EMOJI.test(`${value}\uFE0F`), 'Emoji must be a single emoji.'),
});

export const checkReaction: MessageKindCheck = (body, { network, number }) => {
	const checked = checkObject(body, 'reaction', schema);
	if (!checked.ok) return checked;
	const { message_id: messageId, emoji } = checked.value;
	const target = network.chats.message(number.phoneNumberId, messageId)?.message;
	if (!target) return refused(whatsAppError(131009, `Message with id ${messageId} was not found, so it cannot be reacted to.`));
	if (target.content.kind === 'reaction') return refused(whatsAppError(131009, 'A reaction cannot be reacted to.'));
	if (network.clock.now() - target.at > READABLE_AGE_MS) {
		return refused(whatsAppError(131009, 'The message is older than 30 days, so it cannot be reacted to.'));
	}
	return accepted(freeForm({ kind: 'reaction', messageId, emoji }));
};
