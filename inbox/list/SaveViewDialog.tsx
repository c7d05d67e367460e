import { useState } from 'preact/hooks';

import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';
import { useInbox } from '../state/useInbox';
import { viewFilter } from './viewFilter';

/** Keeps what the list shows under a name. */
export function SaveViewDialog({ onClose }: { onClose: () => void }) {
	const inbox = useInbox();
	const words = useWords();
	const [name, setName] = useState('');
	const [sharing, setSharing] = useState('private');
	const me = inbox.me.value;
	const teams = inbox.desk.value?.teams.filter(({ id }) => me?.teamIds.includes(id)) ?? [];
	const save = async (event: SubmitEvent): Promise<void> => {
		event.preventDefault();
		if (!me) return;
		const query = inbox.list.query.value;
		const shared = sharing === 'private' || sharing === 'all' ? { sharing } as const : { sharing: 'team', teamId: sharing } as const;
		try {
			const view = await inbox.api.call('views.save', { name: name.trim(), ...shared, filter: viewFilter(query, me), order: query.order });
			onClose();
			await inbox.loadDesk();
			await inbox.list.show({ viewId: view.id, order: query.order });
			await inbox.list.count();
		} catch (error) {
			inbox.tell(error);
		}
	};
	return (
		<Dialog title={words('saveView')} onClose={onClose}>
			<form class="stack" onSubmit={(event) => void save(event)}>
				<label class="field">
					{words('name')}
					<input required maxLength={100} dir="auto" value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
				</label>
				<label class="field">
					{words('whoSees')}
					<select value={sharing} onChange={({ currentTarget }) => setSharing(currentTarget.value)}>
						<option value="private">{words('onlyMe')}</option>
						{teams.map(({ id, name: team }) => (
							<option key={id} value={id}>
								{team}
							</option>
						))}
						<option value="all">{words('everybody')}</option>
					</select>
				</label>
				<button type="submit" class="button primary">
					{words('save')}
				</button>
			</form>
		</Dialog>
	);
}
