import { useState } from 'preact/hooks';

import type { InboxContact } from '../../nodes/shared/domain/inbox/inboxConversation';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';
import { useInbox } from '../state/useInbox';
import { shorten } from '../text/shorten';

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What is known of the contact; each value can be changed, and others added. */
export function Attributes({ contact, disabled }: { contact: InboxContact; disabled: boolean }) {
	const inbox = useInbox();
	const words = useWords();
	const [name, setName] = useState('');
	const [value, setValue] = useState('');
	const save = async (attributes: Record<string, string | null>): Promise<void> => {
		try {
			inbox.thread.takeContact(await inbox.api.call('contacts.update', { id: contact.id, attributes }));
		} catch (error) {
			inbox.tell(error);
		}
	};
	const rename = async (next: string): Promise<void> => {
		if (next.trim() === (contact.name ?? '')) return;
		try {
			inbox.thread.takeContact(await inbox.api.call('contacts.update', { id: contact.id, name: next.trim() || null }));
			await inbox.thread.reload();
		} catch (error) {
			inbox.tell(error);
		}
	};
	const add = (event: SubmitEvent): void => {
		event.preventDefault();
		void save({ [name.trim()]: value.trim() });
		setName('');
		setValue('');
	};
	return (
		<section>
			<h3>{words('details')}</h3>
			<label class="field">
				{words('name')}
				<input dir="auto" maxLength={200} disabled={disabled} defaultValue={contact.name ?? ''} onChange={({ currentTarget }) => void rename(currentTarget.value)} />
			</label>
			{Object.entries(contact.attributes).map(([key, known]) => (
				<div key={key} class="row attribute">
					<label class="field grow">
						<bdi class="cut">{shorten(key, 100)}</bdi>
						<input dir="auto" disabled={disabled} defaultValue={asText(known)} onChange={({ currentTarget }) => void save({ [key]: currentTarget.value })} />
					</label>
					{!disabled && (
						<button type="button" class="icon-button" aria-label={words('removeDetail', { name: shorten(key, 100) })} onClick={() => void save({ [key]: null })}>
							<Icon name="close" />
						</button>
					)}
				</div>
			))}
			{!disabled && (
				<form class="row attribute-new" onSubmit={add}>
					<input class="input" required maxLength={100} dir="auto" aria-label={words('detailName')} placeholder={words('detailName')} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
					<input class="input" required dir="auto" aria-label={words('detailValue')} placeholder={words('detailValue')} value={value} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
					<button type="submit" class="icon-button" aria-label={words('addDetail')}>
						<Icon name="plus" />
					</button>
				</form>
			)}
		</section>
	);
}
