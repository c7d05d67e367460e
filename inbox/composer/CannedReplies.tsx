import { useEffect, useState } from 'preact/hooks';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import type { InboxCannedReply } from '../../nodes/shared/domain/inbox/inboxViews';
import { useWords } from '../i18n/useWords';
import { useInbox } from '../state/useInbox';

interface Props {
	conversation: InboxConversation;
	search: string;
	onChoose: (text: string) => void;
	onCancel: () => void;
}

/** The canned replies that fit what follows the slash; arrows and Enter choose one, and its variables are filled in. */
export function CannedReplies({ conversation: { id, channelId }, search, onChoose, onCancel }: Props) {
	const inbox = useInbox();
	const words = useWords();
	const [replies, setReplies] = useState<InboxCannedReply[]>();
	const [at, setAt] = useState(0);
	useEffect(() => {
		let isOld = false;
		inbox.api.call('cannedReplies.find', { channelId, ...(search ? { search } : {}) }).then(
			(found) => {
				if (isOld) return;
				setReplies(found);
				setAt(0);
			},
			(error: unknown) => inbox.tell(error),
		);
		return () => void (isOld = true);
	}, [search, channelId, inbox.settingsVersion.value]);
	const choose = async (reply: InboxCannedReply | undefined): Promise<void> => {
		if (!reply) return;
		try {
			onChoose((await inbox.api.call('cannedReplies.fill', { id: reply.id, conversationId: id })).text);
		} catch (error) {
			inbox.tell(error);
		}
	};
	useEffect(() => {
		const field = document.querySelector<HTMLTextAreaElement>('#answer');
		field?.focus();
		const onKey = (event: KeyboardEvent): void => {
			const count = replies?.length ?? 0;
			if (event.key === 'ArrowDown' && count > 0) setAt((at + 1) % count);
			else if (event.key === 'ArrowUp' && count > 0) setAt((at + count - 1) % count);
			else if (event.key === 'Enter' || event.key === 'Tab') void choose(replies?.[at]);
			else if (event.key === 'Escape') onCancel();
			else return;
			event.preventDefault();
		};
		field?.addEventListener('keydown', onKey);
		return () => field?.removeEventListener('keydown', onKey);
	}, [replies, at]);
	return (
		<div class="canned scroll" role="listbox" aria-label={words('cannedReplies')}>
			{replies?.length === 0 && <p class="hint">{words('noCanned')}</p>}
			{replies?.map((reply, index) => (
				<button key={reply.id} type="button" role="option" aria-selected={index === at} class={index === at ? 'menu-item active' : 'menu-item'} tabIndex={-1} onClick={() => void choose(reply)}>
					<strong>/{reply.shortcut}</strong>
					<span class="cut grow quiet" dir="auto">
						{reply.text}
					</span>
				</button>
			))}
		</div>
	);
}
