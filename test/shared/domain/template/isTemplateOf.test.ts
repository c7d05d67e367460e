import type { Channel } from '../../../../nodes/shared/domain/channel/channel';
import type { KeptTemplate } from '../../../../nodes/shared/domain/template/keptTemplate';
import { isTemplateOf } from '../../../../nodes/shared/domain/template/isTemplateOf';
import { DEFAULT_CHANNEL_SETTINGS } from '../../../../nodes/shared/domain/channel/channelSettings';
import { template } from './sampleTemplate';

const kept = (provider: KeptTemplate['provider'], account: string): KeptTemplate => ({ ...template('1'), provider, account, isPaused: false, syncedAt: '2026-11-20T09:00:00.000Z' });
const number = (id: string, account?: string): Channel => ({ id, provider: id.split(':')[0]!, ...(account && { account }), settings: DEFAULT_CHANNEL_SETTINGS });

describe('A number', () => {
	it.each([
		['can send templates of its account', number('cloud:100', '900'), kept('cloud', 'cloud:account:900'), true],
		['cannot send those of another account', number('cloud:100', '900'), kept('cloud', 'cloud:account:901'), false],
		['cannot send those of another provider', number('cloud:100'), kept('twilio', 'twilio:account:900'), false],
		['whose account is not known can send all of its provider', number('cloud:100'), kept('cloud', 'cloud:account:900'), true],
		['can send those that are kept under the number itself', number('engagelab:+14155550111', '900'), kept('engagelab', 'engagelab:account:+14155550111'), true],
	])('%s', (_what, channel, of, expected) => expect(isTemplateOf(channel, of)).toBe(expected));
});
