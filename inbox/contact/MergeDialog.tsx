import { useEffect, useState } from 'preact/hooks';

import type { InboxContact } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { contactName } from '../list/contactName';
import { Avatar } from '../parts/Avatar';
import { Dialog } from '../parts/Dialog';
import { useInbox } from '../state/useInbox';

const SEARCH_AFTER_MS = 300;

/** Two contacts that are one person become one; it says what happens before it does it, because it cannot be undone. */
export function MergeDialog({ into, onClose }: { into: InboxContact; onClose: () => void }) {
	const inbox = useInbox();
	const words = useWords();
	const [search, setSearch] = useState('');
	const [found, setFound] = useState<InboxContact[]>([]);
	const [from, setFrom] = useState<InboxContact>();
	useEffect(() => {
		if (search.trim() === '') return undefined;
		const timer = setTimeout(() => void inbox.api.call('contacts.find', { search: search.trim(), limit: 20 }).then((all) => setFound(all.filter(({ id }) => id !== into.id)), (error: unknown) => inbox.tell(error)), SEARCH_AFTER_MS);
		return () => clearTimeout(timer);
	}, [search]);
	const merge = async (): Promise<void> => {
		if (!from) return;
		try {
			inbox.thread.takeContact(await inbox.api.call('contacts.merge', { into: into.id, from: from.id }));
			await inbox.thread.reload();
			onClose();
		} catch (error) {
			inbox.tell(error);
		}
	};
	const names = { from: from ? contactName(from, words) : '', into: contactName(into, words) };
	return (
		<Dialog
			title={words('merge')}
			onClose={onClose}
			foot={
				from && (
					<>
						<button type="button" class="button" onClick={() => setFrom(undefined)}>
							{words('back')}
						</button>
						<button type="button" class="button danger" onClick={() => void merge()}>
							{words('mergeNow')}
						</button>
					</>
				)
			}
		>
			{from ? (
				<p dir="auto">{words('mergeWarning', names)}</p>
			) : (
				<>
					<input class="input" type="search" dir="auto" aria-label={words('searchContacts')} placeholder={words('searchContacts')} value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
					<ul>
						{found.map((contact) => (
							<li key={contact.id}>
								<button type="button" class="menu-item" onClick={() => setFrom(contact)}>
									<Avatar name={contactName(contact, words)} id={contact.id} size="little" />
									<bdi class="cut grow">{contactName(contact, words)}</bdi>
									<span class="small quiet">{contact.phone}</span>
								</button>
							</li>
						))}
					</ul>
				</>
			)}
		</Dialog>
	);
}
