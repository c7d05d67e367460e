import { useState } from 'preact/hooks';

import type { InboxConversation } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { shorten } from '../text/shorten';

/** The tags of a conversation, to be taken away and added. */
export function Tags({ conversation: { id, tags }, disabled }: { conversation: InboxConversation; disabled: boolean }) {
	const inbox = useInbox();
	const words = useWords();
	const [text, setText] = useState('');
	const add = (event: SubmitEvent): void => {
		event.preventDefault();
		const tag = text.trim();
		if (tag === '') return;
		setText('');
		void inbox.act(id, { kind: 'tag', add: [tag] });
	};
	return (
		<>
			<ul class="tags">
				{tags.map((tag) => (
					<li key={tag} class="badge accent">
						<bdi class="cut">{shorten(tag, 100)}</bdi>
						{!disabled && (
							<button type="button" aria-label={words('removeTag', { name: shorten(tag, 100) })} onClick={() => void inbox.act(id, { kind: 'tag', remove: [tag] })}>
								<Icon name="close" />
							</button>
						)}
					</li>
				))}
			</ul>
			{!disabled && (
				<form class="row" onSubmit={add}>
					<input class="input" list="known-tags" dir="auto" maxLength={100} aria-label={words('addTag')} placeholder={words('addTag')} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
					<button type="submit" class="icon-button" aria-label={words('addTag')} disabled={text.trim() === ''}>
						<Icon name="plus" />
					</button>
					<datalist id="known-tags">
						{inbox.desk.value?.tags.filter(({ name }) => !tags.includes(name)).map(({ name }) => <option key={name} value={name} />)}
					</datalist>
				</form>
			)}
		</>
	);
}
