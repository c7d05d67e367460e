import type { RequestOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import { useWords } from '../i18n/useWords';
import { Trouble } from '../parts/Trouble';
import { useInbox } from '../state/useInbox';
import { TextField } from './fields';
import { RowButtons } from './RowButtons';
import { SettingDialog } from './SettingDialog';
import { SettingSheet } from './SettingSheet';
import { useCall } from './useCall';
import { useEdited } from './useEdited';

/** The answers that agents choose with a slash. */
export function CannedSettings() {
	const { api } = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('cannedReplies.find', {});
	const { edited, edit, change, close, run } = useEdited<RequestOf<'cannedReplies.save'>>(again);
	return (
		<SettingSheet title={words('cannedReplies')} onAdd={() => edit({ shortcut: '', text: '' })}>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			{value?.length === 0 && <p class="hint">{words('noCanned')}</p>}
			<ul>
				{value?.map((reply) => (
					<li key={reply.id} class="row setting">
						<strong class="cut">/{reply.shortcut}</strong>
						<span class="grow cut quiet" dir="auto">
							{reply.text}
						</span>
						<RowButtons name={reply.shortcut} onEdit={() => edit(reply)} onRemove={() => void run(api.call('cannedReplies.remove', { id: reply.id }))} />
					</li>
				))}
			</ul>
			{edited && (
				<SettingDialog title={words('cannedReply')} onClose={close} onSave={() => void run(api.call('cannedReplies.save', edited))}>
					<TextField label={words('shortcut')} required maxLength={60} pattern="\S+" value={edited.shortcut} onChange={(shortcut) => change({ shortcut })} />
					<TextField label={words('text')} required rows={6} value={edited.text} onChange={(text) => change({ text })} />
					<p class="quiet small">{words('cannedHint', { example: '{{contact.name | there}}' })}</p>
				</SettingDialog>
			)}
		</SettingSheet>
	);
}
