import type { Actor } from '../../../nodes/shared/domain/history/historyEvent';
import type { ChannelRef, ContactRef, EchoEvent, IdentityEvent, MessageEvent, StatusEvent } from '../../../nodes/shared/domain/message/inboundEvent';
import type { InboundMessage } from '../../../nodes/shared/domain/message/inboundMessage';
import type { Receipt, ReceiptState } from '../../../nodes/shared/domain/message/receipt';

export const SHOP: ChannelRef = { id: 'cloud:100200300', phone: '+15550783881', account: '900800700' };
export const OFFICE: ChannelRef = { id: 'cloud:100200301', phone: '+15550783882', account: '900800700' };

export const ADA: ContactRef = { key: 'DE.11111', phone: '+4915112345678', userId: 'DE.11111', name: 'Ada' };
export const GRACE: ContactRef = { key: 'US.22222', phone: '+12025550123', userId: 'US.22222', name: 'Grace' };

/** Somebody of the desk. */
export const AGENT: Actor = { kind: 'agent', id: 'agent 1' };

/** A time on the day on which everything here happens; minutes may exceed an hour. */
export const at = (hours: number, minutes = 0, seconds = 0): Date => new Date(Date.UTC(2026, 10, 20, hours, minutes, seconds));

export interface MessageOptions extends Partial<InboundMessage> {
	from?: ContactRef;
	to?: ChannelRef;
}

const messageOf = (id: string, { from: _from, to: _to, ...rest }: MessageOptions): InboundMessage => ({
	id,
	kind: 'text',
	text: `text of ${id}`,
	sentAt: at(9).toISOString(),
	...rest,
});

export const message = (id: string, options: MessageOptions = {}): MessageEvent => ({
	event: 'message',
	provider: 'cloud',
	channel: options.to ?? SHOP,
	contact: options.from ?? ADA,
	message: messageOf(id, options),
	raw: { id },
});

export const echo = (id: string, options: MessageOptions = {}): EchoEvent => ({ ...message(id, options), event: 'echo' });

export const receipt = (id: string, state: ReceiptState, details: Partial<Receipt> = {}, channel = SHOP): StatusEvent => ({
	event: 'status',
	provider: 'cloud',
	channel,
	status: { id, state, at: at(9, 30).toISOString(), ...details },
	raw: { id, state },
});

type Identity = IdentityEvent['identity'];

export const identityChange = (contact: ContactRef, identity: Omit<Identity, 'at'>, when: Date): IdentityEvent => ({
	event: 'identity',
	provider: 'cloud',
	channel: SHOP,
	contact,
	identity: { ...identity, at: when.toISOString() },
	raw: { system: identity.change, contact: contact.key },
});
