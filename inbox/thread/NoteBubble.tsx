import type { InboxNote } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { clockTime } from '../text/timeWords';
import { LongText } from './LongText';
import { actorName } from './actorName';

/** What colleagues tell each other; the contact never sees it. */
export function NoteBubble({ note }: { note: InboxNote }) {
	const inbox = useInbox();
	const words = useWords();
	return (
		<article class="note" aria-label={words('note')}>
			<p class="small row">
				<Icon name="note" />
				<bdi class="grow">{words('noteBy', { name: actorName(inbox, note.author) })}</bdi>
				<time>{clockTime(Date.parse(note.createdAt), words.language)}</time>
			</p>
			<LongText text={note.text} />
		</article>
	);
}
