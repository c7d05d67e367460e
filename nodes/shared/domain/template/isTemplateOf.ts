import { accountChannelId } from '../channel/accountChannelId';
import type { Channel } from '../channel/channel';
import type { KeptTemplate } from './keptTemplate';

/** Whether a number can send a template: both are of the same account. Where the credential names no account, as EngageLab's, a template is kept under the number. */
export function isTemplateOf({ id, provider, account }: Channel, template: KeptTemplate): boolean {
	if (template.provider !== provider) return false;
	return account === undefined || [account, id.slice(`${provider}:`.length)].some((owner) => template.account === accountChannelId(provider, owner));
}
