import type { InboxEvent } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { useInbox } from '../state/useInbox';
import { clockTime } from '../text/timeWords';
import { actorName } from './actorName';
import { eventWords } from './eventWords';
import { shorten } from '../text/shorten';

/** Something that was done to the conversation, between the messages. */
export function EventLine({ event }: { event: InboxEvent }) {
	const inbox = useInbox();
	const words = useWords();
	const names = { actor: actorName(inbox, event.actor), agent: (id: string) => inbox.agentName(id), team: (id: string) => inbox.teamName(id) };
	const sentence = eventWords(event, names, words);
	if (sentence === undefined) return null;
	return (
		<p class="event small quiet">
			<span dir="auto">
				{shorten(sentence, 300)}
				{event.reason !== undefined && ` (${shorten(event.reason, 300)})`}
			</span>{' '}
			<time>{clockTime(Date.parse(event.at), words.language)}</time>
		</p>
	);
}
