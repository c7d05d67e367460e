import { changeChannelSettings } from '../../../../nodes/shared/domain/channel/changeChannelSettings';
import { DEFAULT_CHANNEL_SETTINGS, type ChannelChanges } from '../../../../nodes/shared/domain/channel/channelSettings';
import { readChannelSettings } from '../../../../nodes/shared/domain/channel/readChannelSettings';

const change = (changes: ChannelChanges, before = DEFAULT_CHANNEL_SETTINGS) => changeChannelSettings(before, changes);

describe('Changing the settings of a channel', () => {
	it('leaves alone what is not named', () => {
		expect(change({})).toEqual({ ok: true, value: DEFAULT_CHANNEL_SETTINGS });
		expect(change({ greeting: {}, reopen: { rule: undefined }, csat: undefined })).toEqual({ ok: true, value: DEFAULT_CHANNEL_SETTINGS });
	});

	it('changes what is named, and takes away what is null', () => {
		const full = change({ displayName: ' Shop ', greeting: { enabled: true, text: 'Hello' }, csat: true, scheduleId: 's1', ai: false, autoResolve: { newAfterMs: null, closingMessage: 'Bye' } });
		expect(full).toMatchObject({ ok: true, value: { displayName: 'Shop', greeting: { enabled: true, text: 'Hello' }, csat: true, scheduleId: 's1', ai: false, autoResolve: { newAfterMs: null, closingMessage: 'Bye' } } });
		if (!full.ok) throw new Error('Refused.');
		const less = change({ displayName: null, scheduleId: null, greeting: { enabled: false, text: null }, autoResolve: { closingMessage: null } }, full.value);
		expect(less).toEqual({ ok: true, value: { ...DEFAULT_CHANNEL_SETTINGS, csat: true, ai: false, autoResolve: { ...DEFAULT_CHANNEL_SETTINGS.autoResolve, newAfterMs: null } } });
	});

	it.each([1, 255])('takes a name of %d characters, however many bytes each has (S19)', (count) => {
		expect(change({ displayName: '👋🏽'.repeat(count).slice(0, 2 * count) })).toMatchObject({ ok: true });
	});

	it.each<[string, ChannelChanges]>([
		['an empty name', { displayName: ' ' }],
		['a name of 256 characters', { displayName: '😀'.repeat(256) }],
		['a greeting without text', { greeting: { enabled: true } }],
		['a greeting that WhatsApp would not send', { greeting: { text: 'x'.repeat(4097) } }],
		['a closing message that WhatsApp would not send', { autoResolve: { closingMessage: 'x'.repeat(4097) } }],
		['an age of nothing', { autoResolve: { newAfterMs: 0 } }],
		['an age that is no number', { autoResolve: { pendingAfterMs: Number.NaN } }],
		['a negative time to reopen', { reopen: { withinMs: -1 } }],
	])('refuses %s, with the way out', (_, changes) => {
		expect(change(changes)).toEqual({ ok: false, failure: { message: expect.stringMatching(/\w/), advice: expect.stringMatching(/\w/) } });
	});
});

describe('Settings that were kept', () => {
	it('get the defaults where they say nothing', () => {
		expect(readChannelSettings({})).toEqual(DEFAULT_CHANNEL_SETTINGS);
		expect(readChannelSettings({ csat: true, autoResolve: { newAfterMs: null, pendingAfterMs: null } })).toEqual({
			...DEFAULT_CHANNEL_SETTINGS,
			csat: true,
			autoResolve: { newAfterMs: null, pendingAfterMs: null },
		});
	});
});
