import type { InboxMessage } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { contactName } from '../list/contactName';
import { useInbox } from '../state/useInbox';
import { briefOf } from './kindWords';
import { writerName } from './writerName';

/** What a message answers, with who wrote it; of one that is not loaded only that it is there. */
export function QuotedMessage({ message, look = '' }: { message: InboxMessage | undefined; look?: string }) {
	const inbox = useInbox();
	const words = useWords();
	const contact = inbox.thread.conversation.value?.contact;
	if (!message) return <blockquote class={`quoted ${look}`}>{words('quotedEarlier')}</blockquote>;
	return (
		<blockquote class={`quoted ${look}`} dir="auto">
			<bdi class="quoted-writer">{writerName(inbox, message) ?? (contact ? contactName(contact, words) : words('fromContact'))}</bdi> {briefOf(message, words)}
		</blockquote>
	);
}
