import { useState } from 'preact/hooks';

import type { InboxCannedReply } from '../../nodes/shared/domain/inbox/inboxViews';
import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { useCall } from './useCall';

type Edited = Omit<InboxCannedReply, 'id'> & { id?: string };

/** The answers that agents choose with a slash. */
export function CannedSettings() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('cannedReplies.find', {});
	const [edited, setEdited] = useState<Edited>();
	const run = async (work: Promise<unknown>): Promise<void> => {
		try {
			await work;
			setEdited(undefined);
			again();
		} catch (error) {
			inbox.tell(error);
		}
	};
	return (
		<section class="sheet">
			<div class="row">
				<h2 class="grow">{words('cannedReplies')}</h2>
				<button type="button" class="button" onClick={() => setEdited({ shortcut: '', text: '' })}>
					<Icon name="plus" /> {words('add')}
				</button>
			</div>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			{value?.length === 0 && <p class="hint">{words('noCanned')}</p>}
			<ul>
				{value?.map((reply) => (
					<li key={reply.id} class="row setting">
						<strong class="cut">/{reply.shortcut}</strong>
						<span class="grow cut quiet" dir="auto">
							{reply.text}
						</span>
						<button type="button" class="button" onClick={() => setEdited(reply)}>
							{words('edit')}
						</button>
						<button type="button" class="icon-button" aria-label={words('removeNamed', { name: reply.shortcut })} onClick={() => void run(inbox.api.call('cannedReplies.remove', { id: reply.id }))}>
							<Icon name="trash" />
						</button>
					</li>
				))}
			</ul>
			{edited && (
				<Dialog title={words('cannedReply')} onClose={() => setEdited(undefined)}>
					<form class="stack" onSubmit={(event) => (event.preventDefault(), void run(inbox.api.call('cannedReplies.save', edited)))}>
						<label class="field">
							{words('shortcut')}
							<input required maxLength={60} pattern="\S+" dir="auto" value={edited.shortcut} onInput={({ currentTarget }) => setEdited({ ...edited, shortcut: currentTarget.value })} />
						</label>
						<label class="field">
							{words('text')}
							<textarea required dir="auto" rows={6} value={edited.text} onInput={({ currentTarget }) => setEdited({ ...edited, text: currentTarget.value })} />
						</label>
						<p class="quiet small">{words('cannedHint', { example: '{{contact.name | there}}' })}</p>
						<button type="submit" class="button primary">
							{words('save')}
						</button>
					</form>
				</Dialog>
			)}
		</section>
	);
}
