import type { ContactPreference, ContactRecord } from '../../domain/contact/contactRecord';
import type { WindowTimes } from '../../domain/conversation/serviceWindow';
import type { Actor } from '../../domain/history/historyEvent';
import type { StoreResult } from '../storeResult';
import type { StoreRunner } from '../storeRunner';
import { setBlocked } from './blockContact';
import { contactRecordOf } from './contactRecord';
import { eraseContact, type Erasure } from './eraseContact';
import { exportContact, type ContactExport } from './exportContact';
import { findContacts } from './findContacts';
import { joinContacts } from './joinContacts';
import { setPreference } from './preferences';
import { createContactByHand, updateContact } from './saveContact';
import { windowTimes, type WindowOwner } from './windowTimes';

export interface ContactFilter {
	/** Part of the name or username, in any case. */
	name?: string;
	/** Words or their beginnings, of names and numbers; the contact must have all of them. */
	search?: string;
	/** E.164 with `+`, in any national form; second numbers count too. */
	phone?: string;
	blocked?: boolean;
	/** Only contacts with a conversation on it. */
	channelId?: string;
}

export interface ContactDetails {
	name?: string;
	/** E.164 with `+`. */
	phone?: string;
	userId?: string;
	/** E.164 with `+`; an empty text takes it away. */
	mobile?: string;
	/** Merged into what is there; null takes a value away. */
	attributes?: Record<string, unknown>;
}

/** The people who write to the desk. */
export interface ContactStore {
	/** Latest first. `limit` undefined = all. */
	find(filter: ContactFilter, limit?: number): Promise<ContactRecord[]>;
	get(id: string): Promise<StoreResult<ContactRecord>>;
	/** What decides whether one may write freely to a contact; nothing for somebody who has never written on that number. */
	windowTimes(owner: WindowOwner, at: Date): Promise<WindowTimes>;
	/** Refused where somebody else has the number or user id. */
	create(details: ContactDetails, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>>;
	/** A name set here is kept whatever the profile says later. */
	update(id: string, details: ContactDetails, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>>;
	/** Blocking resolves what is open. */
	setBlocked(id: string, blocked: boolean, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>>;
	setPreference(id: string, preference: ContactPreference): Promise<StoreResult<ContactRecord>>;
	/** Makes two contacts one; the first one's name, numbers and attributes win. */
	merge(keptId: string, absorbedId: string, actor: Actor, at: Date): Promise<StoreResult<ContactRecord>>;
	/** Everything that the desk keeps about a person. */
	export(id: string, at: Date): Promise<StoreResult<ContactExport>>;
	/** Leaves no name, number or text of the person; what is counted in reports stays, without the person. */
	erase(id: string, actor: Actor, at: Date): Promise<StoreResult<Erasure>>;
}

export const contactStore = ({ read, write, scrub }: StoreRunner): ContactStore => ({
	find: async (filter, limit) => await read(async (context) => await findContacts(context, filter, limit)),
	get: async (id) => await read(async (context) => await contactRecordOf(context, id)),
	windowTimes: async (owner, at) => await read(async (context) => await windowTimes(context, owner, at)),
	create: async (details, actor, at) => await write(async (context) => await createContactByHand(context, details, actor, at)),
	update: async (id, details, actor, at) => await write(async (context) => await updateContact(context, id, details, actor, at)),
	setBlocked: async (id, blocked, actor, at) => await write(async (context) => await setBlocked(context, id, blocked, actor, at)),
	setPreference: async (id, preference) => await write(async (context) => await setPreference(context, id, preference)),
	merge: async (keptId, absorbedId, actor, at) => await write(async (context) => await joinContacts(context, keptId, absorbedId, actor, at)),
	export: async (id, at) => await read(async (context) => await exportContact(context, id, at)),
	erase: async (id, actor, at) => {
		const erased = await write(async (context) => await eraseContact(context, id, actor, at));
		await scrub();
		return erased;
	},
});
