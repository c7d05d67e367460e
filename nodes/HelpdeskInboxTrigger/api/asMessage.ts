import type { InboxMedia, InboxMessage } from '../../shared/domain/inbox/inboxConversation';
import type { InboundMessage, MediaRef } from '../../shared/domain/message/inboundMessage';
import type { StoredMessage } from '../../shared/store/helpdeskStore';

/** A message as the thread shows it; addresses of files at the provider stay here. */
export function asMessage(message: StoredMessage, content: InboundMessage | undefined): InboxMessage {
	const { id, providerId, direction, kind, text, media, quarantined, target, sentAt, state, stateAt, error, author, agentId } = message;
	const about = isAboutAnother(kind) ? { target } : { quotes: target };
	const base = { id, providerId, direction, kind, sentAt, quarantined, ...about, state, stateAt, error, author, agentId };
	if (quarantined) return base;
	return { ...base, text: text ?? media?.caption, ...(media ? { media: asMedia(media) } : {}), ...(content ? contentOf(content) : {}) };
}

/** Of anything else what it refers to is what it quotes. */
const isAboutAnother = (kind: StoredMessage['kind']): boolean => kind === 'reaction' || kind === 'edit' || kind === 'revoke';

const asMedia = ({ mimeType, fileName, voice, animated, unavailable }: MediaRef): InboxMedia => ({ mimeType, fileName, voice, animated, unavailable: unavailable?.reason });

function contentOf({ context, location, contacts, reply, order, referral, unsupported }: InboundMessage): Partial<InboxMessage> {
	return {
		quotes: context?.messageId,
		forwarded: context?.forwarded || context?.frequentlyForwarded || undefined,
		location,
		contacts,
		reply: reply && { type: reply.type, title: reply.title, description: reply.description, data: reply.data },
		order,
		referral: referral && { sourceUrl: referral.sourceUrl, headline: referral.headline, body: referral.body },
		unsupported,
	};
}
