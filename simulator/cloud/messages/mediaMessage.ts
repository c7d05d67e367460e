import type { MediaKind } from '../../whatsapp/messageContent.ts';
import { accepted } from '../graph/graphReply.ts';
import { mediaSchemas, resolveMedia, type MediaDescription } from './mediaPart.ts';
import { freeForm, type MessageKindCheck } from './preparedMessage.ts';
import { checkObject } from './schemaError.ts';

/** Makes the check for one kind of media message. */
export const checkMedia =
	(kind: MediaKind): MessageKindCheck =>
	(body, ground) => {
		const checked = checkObject<(typeof mediaSchemas)[MediaKind]>(body, kind, mediaSchemas[kind]);
		if (!checked.ok) return checked;
		const description: MediaDescription = checked.value;
		const resolved = resolveMedia(kind, description, ground);
		return resolved.ok ? accepted(freeForm(resolved.value.content, resolved.value.prepare)) : resolved;
	};
