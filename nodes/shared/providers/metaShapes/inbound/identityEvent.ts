import type { ContactRef, IdentityEvent } from '../../../domain/message/inboundEvent';
import type { EventSource } from './eventSource';

type Identity = IdentityEvent['identity'];
type Side = NonNullable<Identity['previous']>;

interface IdentityChange {
	contact: ContactRef;
	change: Identity['change'];
	previous?: Side;
	current?: Side;
	at?: string;
	raw: unknown;
}

/** Only what is known, and nothing for a side of which nothing is known. */
function known(side: Side | undefined): Side | undefined {
	const found = Object.entries(side ?? {}).filter(([, value]) => value !== undefined);
	return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** A contact became reachable under something else. The same change may be told several times, in several ways. */
export function identityEvent(source: EventSource, { contact, change, previous, current, at, raw }: IdentityChange): IdentityEvent {
	const before = known(previous);
	const after = known(current);
	return {
		event: 'identity',
		provider: source.provider,
		channel: source.channel,
		contact,
		identity: { change, ...(before && { previous: before }), ...(after && { current: after }), ...(at && { at }) },
		raw,
	};
}
