import { useWords } from '../i18n/useWords';
import { useNow } from '../parts/useNow';
import { useInbox } from '../state/useInbox';

/** A colleague is answering just now; so two do not answer at once. */
export function WhoWrites({ conversationId }: { conversationId: string }) {
	const inbox = useInbox();
	const words = useWords();
	const now = useNow(1_000);
	const names = Object.entries(inbox.typing.value[conversationId] ?? {})
		.filter(([, until]) => until > now)
		.map(([agentId]) => inbox.agentName(agentId) ?? words('anAgent'));
	return (
		<p class="who-writes small" role="status">
			{names.length > 0 && words('isWriting', { name: names.join(', ') })}
		</p>
	);
}
