import { useEffect, useState } from 'preact/hooks';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { useInbox } from '../state/useInbox';

/** What the conversation is about; earlier topics are offered. */
export function TopicField({ conversation: { id, topic = '' }, disabled }: { conversation: InboxConversation; disabled: boolean }) {
	const inbox = useInbox();
	const words = useWords();
	const [text, setText] = useState(topic);
	useEffect(() => setText(topic), [id, topic]);
	const save = (): void => {
		if (text.trim() !== topic) void inbox.act(id, { kind: 'topic', topic: text.trim() });
	};
	return (
		<>
			<input
				class="input"
				list="topics"
				dir="auto"
				maxLength={200}
				disabled={disabled}
				aria-label={words('topic')}
				placeholder={words('topicPlaceholder')}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
				onChange={save}
				onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
			/>
			<datalist id="topics">
				{inbox.desk.value?.topics.map((known) => (
					<option key={known} value={known} />
				))}
			</datalist>
		</>
	);
}
