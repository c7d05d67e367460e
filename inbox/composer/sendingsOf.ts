import { providerOfChannel } from '../../nodes/shared/domain/channel/providerOfChannel';
import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { Draft } from '../state/Drafts';
import type { NewSending } from '../state/Outbox';
import { VoiceNote } from './VoiceNote';

/**
 * The messages that a draft becomes. Its words go with the first file, unless that is a sound, under which WhatsApp shows none; each other
 * file is a message of its own. The first of them quotes.
 */
export function sendingsOf({ id: conversationId, channelId }: Pick<InboxConversation, 'id' | 'channelId'>, { text: written, files, replyTo }: Pick<Draft, 'text' | 'files' | 'replyTo'>): NewSending[] {
	const text = written.trim();
	const [first, ...others] = files;
	const withWords = first !== undefined && !first.type.startsWith('audio/') ? first : undefined;
	const apart = files.length > 0 && !withWords ? files : others;
	const parts: Array<{ text: string; file?: File }> = [...(text !== '' || withWords ? [{ text, file: withWords }] : []), ...apart.map((file) => ({ text: '', file }))];
	return parts.map(({ text: words, file }, index) => ({
		conversationId,
		text: words,
		file,
		action: { kind: 'reply', ...(words === '' ? {} : { text: words }), ...(index === 0 && replyTo !== undefined ? { replyTo } : {}), ...(file ? { file: describe(file, channelId) } : {}) },
	}));
}

function describe(file: File, channelId: string): { fileName: string; mimeType: string; voice?: true } {
	const isVoice = file instanceof VoiceNote && providerOfChannel(channelId) === 'cloud';
	return { fileName: file.name, mimeType: file.type.split(';')[0] || 'application/octet-stream', ...(isVoice ? { voice: true } : {}) };
}
