import { identitiesOf, identitiesOfContact } from '../../domain/conversation/contactIdentity';
import type { EchoEvent, IdentityEvent, InboundEvent, OptOutEvent, StatusEvent, TemplateEvent } from '../../domain/message/inboundEvent';
import { followReceipts } from '../broadcasts/followReceipts';
import { followIdentityChange } from '../contacts/followIdentityChange';
import { identityLock } from '../contacts/identityLock';
import { keepOptOut } from '../contacts/preferences';
import { applyReceipts } from '../messages/applyReceipts';
import { keepReceipts } from '../messages/keepReceipts';
import { receiptLock } from '../messages/receiptLock';
import { recordEcho } from '../messages/recordEcho';
import { confirmFromReceipts } from '../sends/confirmFromReceipts';
import type { StoreContext } from '../storeContext';
import { followTemplateEvent } from '../templates/followTemplateEvent';
import { keepChannel, onChannel } from './keepChannel';
import { keepEvents, type KeptEvent } from './keepEvents';

const isStatus = (event: InboundEvent): event is StatusEvent => event.event === 'status';
const isEcho = (event: InboundEvent): event is EchoEvent => event.event === 'echo';
const isIdentity = (event: InboundEvent): event is IdentityEvent => event.event === 'identity';
const isOptOut = (event: InboundEvent): event is OptOutEvent => event.event === 'optOut';
const isTemplate = (event: InboundEvent): event is TemplateEvent => event.event === 'template';
const isKept = (event: InboundEvent): event is KeptEvent => !isStatus(event);

/** Keeps everything that one webhook brought, and does what needs no workflow: receipts, answers from the phone app, changed identities. */
export async function recordEvents(context: StoreContext, received: readonly InboundEvent[], at: Date): Promise<Array<'new' | 'known'>> {
	await context.hold(received.flatMap(locksOf));
	const channels = new Map(received.map((event) => [JSON.stringify([event.channel, event.provider]), event]));
	const movedTo = new Map<string, string>();
	for (const event of channels.values()) movedTo.set(event.channel.id, await keepChannel(context, event));
	const events = received.map((event) => onChannel(event, movedTo.get(event.channel.id) ?? event.channel.id));

	const statuses = events.filter(isStatus);
	const freshReceipts = await keepReceipts(context, statuses, at);
	const freshEvents = await keepEvents(context, events.filter(isKept), at);
	const fresh = new Set<InboundEvent>([...freshReceipts, ...freshEvents]);

	for (const event of freshEvents) if (isIdentity(event)) await followIdentityChange(context, event, at);
	for (const event of freshEvents) if (isEcho(event)) await recordEcho(context, event, at);
	for (const event of freshEvents) if (isOptOut(event)) await keepOptOut(context, event, at);
	for (const event of freshEvents) if (isTemplate(event)) await followTemplateEvent(context, event, at);
	await confirmFromReceipts(context, freshReceipts, at);
	await followReceipts(context, freshReceipts);
	for (const [channelId, providerIds] of byChannel(freshReceipts)) await applyReceipts(context, channelId, [...providerIds], at);
	return answers(events, fresh);
}

/** What an event moves beyond its own row. */
function locksOf(event: InboundEvent): string[] {
	if (isStatus(event)) return [receiptLock(event.status.id)];
	if (isEcho(event)) return [receiptLock(event.message.id), ...identitiesOfContact(event.contact).map(identityLock)];
	if (isOptOut(event)) return identitiesOfContact(event.contact).map(identityLock);
	if (!isIdentity(event)) return [];
	const { previous = {}, current = {} } = event.identity;
	return [...identitiesOfContact(event.contact), ...identitiesOf(previous), ...identitiesOf(current)].map(identityLock);
}

function byChannel(events: Iterable<StatusEvent>): Map<string, Set<string>> {
	const ids = new Map<string, Set<string>>();
	for (const { channel, status } of events) {
		const ofChannel = ids.get(channel.id) ?? new Set<string>();
		ids.set(channel.id, ofChannel.add(status.id));
	}
	return ids;
}

/** The same object given twice is new only the first time. */
function answers(events: readonly InboundEvent[], fresh: Set<InboundEvent>): Array<'new' | 'known'> {
	return events.map((event) => (fresh.delete(event) ? 'new' : 'known'));
}
