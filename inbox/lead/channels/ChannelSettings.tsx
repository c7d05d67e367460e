import type { Channel } from '../../../nodes/shared/domain/channel/channel';
import { channelName } from '../../../nodes/shared/domain/channel/channelName';
import { useWords } from '../../i18n/useWords';
import { Trouble } from '../../parts/Trouble';
import { useInbox } from '../../state/useInbox';
import { RowButtons } from '../RowButtons';
import { SettingDialog } from '../SettingDialog';
import { SettingSheet } from '../SettingSheet';
import { useCall } from '../useCall';
import { useEdited } from '../useEdited';
import { ChannelAccess } from './ChannelAccess';
import { ChannelFields } from './ChannelFields';
import { changesOf, toForm, type ChannelForm } from './channelForm';
import { PhonePreview } from './PhonePreview';

/** How the desk treats each of its numbers. */
export function ChannelSettings() {
	const inbox = useInbox();
	const words = useWords();
	const { value, failure, again } = useCall('channels.find', {});
	const { edited, edit, change, close, run } = useEdited<{ channel: Channel; form: ChannelForm }>(async () => (again(), await inbox.loadDesk()));
	return (
		<SettingSheet title={words('channels')}>
			{failure && !value && <Trouble failure={failure} onRetry={again} />}
			{value?.length === 0 && <p class="hint">{words('noChannels')}</p>}
			<ul>
				{value?.map((channel) => (
					<li key={channel.id} class="row setting">
						<bdi class="cut">{channelName(channel)}</bdi>
						<span class="grow cut quiet">{channel.settings.greeting.enabled ? channel.settings.greeting.text : ''}</span>
						{channel.configuredAt === undefined && <span class="badge">{words('notSetUp')}</span>}
						<RowButtons name={channelName(channel)} onEdit={() => edit({ channel, form: toForm(channel) })} />
					</li>
				))}
			</ul>
			{edited && (
				<SettingDialog wide title={channelName(edited.channel)} onClose={close} onSave={() => void run(inbox.api.call('channels.update', { id: edited.channel.id, changes: changesOf(edited.channel, edited.form) }))}>
					{edited.channel.configuredAt === undefined && <p class="hint">{words('notSetUpHint')}</p>}
					<div class="with-preview">
						<div class="stack">
							<ChannelFields form={edited.form} change={(changes) => change({ form: { ...edited.form, ...changes } })} />
							<ChannelAccess channelId={edited.channel.id} />
						</div>
						<PhonePreview
							texts={[
								{ title: words('greets'), text: edited.form.greets ? edited.form.greeting : '' },
								{ title: words('outOfHours'), text: edited.form.outOfHours },
								{ title: words('asksSurvey'), text: edited.form.csat ? edited.form.survey || words('usualQuestion') : '', button: words('rate') },
							]}
						/>
					</div>
				</SettingDialog>
			)}
		</SettingSheet>
	);
}
