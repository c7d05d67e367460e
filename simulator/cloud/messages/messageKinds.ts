import { parameterError, whatsAppError } from '../graph/graphError.ts';
import { refused, type Checked } from '../graph/graphReply.ts';
import { shownValue } from '../graph/shownValue.ts';
import { checkContacts } from './contactsMessage.ts';
import { checkInteractive } from './interactiveMessage.ts';
import { checkLocation } from './locationMessage.ts';
import { checkMedia } from './mediaMessage.ts';
import type { GraphBody, MessageKindCheck, PreparedMessage, SendingGround } from './preparedMessage.ts';
import { checkReaction } from './reactionMessage.ts';
import { checkTemplate } from './templateMessage.ts';
import { checkText } from './textMessage.ts';

const kinds = new Map<string, MessageKindCheck>([
	['text', checkText],
	['image', checkMedia('image')],
	['video', checkMedia('video')],
	['audio', checkMedia('audio')],
	['document', checkMedia('document')],
	['sticker', checkMedia('sticker')],
	['location', checkLocation],
	['contacts', checkContacts],
	['reaction', checkReaction],
	['interactive', checkInteractive],
	['template', checkTemplate],
]);

/** Checks a message by its `type`; without one it is a text. */
export function checkMessageKind(body: GraphBody, ground: SendingGround): Checked<PreparedMessage> {
	const type = body['type'] ?? 'text';
	const check = typeof type === 'string' ? kinds.get(type) : undefined;
	if (!check) {
		const names = [...kinds.keys()].map((kind) => kind.toUpperCase()).join(', ');
		return refused(parameterError(`Param type must be one of {${names}} - got "${shownValue(type)}".`));
	}
	if (typeof type === 'string' && body[type] === undefined) {
		return refused(whatsAppError(131008, `Parameter '${type}' is mandatory for type '${type}'`));
	}
	return check(body, ground);
}
