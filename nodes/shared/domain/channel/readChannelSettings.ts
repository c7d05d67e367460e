import { DEFAULT_CHANNEL_SETTINGS, type ChannelSettings } from './channelSettings';

/** Settings that were kept, with the defaults where they say nothing, e.g. because a setting is newer than they are. */
export function readChannelSettings(kept: Partial<ChannelSettings>): ChannelSettings {
	const { greeting, reopen, autoResolve } = DEFAULT_CHANNEL_SETTINGS;
	return {
		...DEFAULT_CHANNEL_SETTINGS,
		...kept,
		greeting: { ...greeting, ...kept.greeting },
		reopen: { ...reopen, ...kept.reopen },
		autoResolve: { ...autoResolve, ...kept.autoResolve },
	};
}
