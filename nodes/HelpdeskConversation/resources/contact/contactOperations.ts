import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { blockContact } from './blockContact';
import { createContact } from './createContact';
import { eraseContact } from './eraseContact';
import { exportContact } from './exportContact';
import { getContact } from './getContact';
import { getManyContacts } from './getManyContacts';
import { mergeContacts } from './mergeContacts';
import { setPreference } from './setPreference';
import { unblockContact } from './unblockContact';
import { updateContact } from './updateContact';

export const contactOperations: DeskOperation[] = [
	blockContact,
	createContact,
	eraseContact,
	exportContact,
	getContact,
	getManyContacts,
	mergeContacts,
	setPreference,
	unblockContact,
	updateContact,
];
