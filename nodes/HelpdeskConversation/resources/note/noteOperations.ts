import type { INodeProperties } from 'n8n-workflow';

import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { asItem, asItems } from '../../../shared/n8n/desk/asItem';
import { channelOfConversation } from '../../channelOfConversation';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { limitOf, pageFields } from '../../pageFields';

const textField: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 3 },
	required: true,
	default: '',
	placeholder: 'e.g. Wants to be called back at noon',
	description: 'Only the people of the desk see it',
};

const noteIdField: INodeProperties = { displayName: 'Note ID', name: 'noteId', type: 'string', required: true, default: '' };

function noteIdOf(desk: Desk): string {
	const id = desk.parameter('noteId', '').trim();
	if (id) return id;
	throw desk.refusal("'Note ID' is empty", "Take it from 'Get Many' or from the note that was added.");
}

const addNote: DeskOperation = {
	resource: 'note',
	option: { name: 'Create', value: 'create', action: 'Create a note', description: 'Leave a note on a conversation for the people of the desk' },
	fields: [textField, conversationIdField, actingAgentField],
	async run(desk) {
		const id = desk.conversationId();
		const actor = await actorFor(desk, 'annotate', async () => await channelOfConversation(desk, id));
		return asItem(desk.valueOf(await desk.store.notes.add(id, desk.parameter('text', ''), actor, desk.at)));
	},
};

const deleteNote: DeskOperation = {
	resource: 'note',
	option: { name: 'Delete', value: 'delete', action: 'Delete a note' },
	fields: [noteIdField],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.notes.remove(noteIdOf(desk))));
	},
};

const getManyNotes: DeskOperation = {
	resource: 'note',
	option: { name: 'Get Many', value: 'getAll', action: 'Get many notes', description: 'List the notes of a conversation, oldest first' },
	fields: [conversationIdField, ...pageFields],
	async run(desk) {
		return asItems(desk.valueOf(await desk.store.notes.find(desk.conversationId(), limitOf(desk))));
	},
};

const updateNote: DeskOperation = {
	resource: 'note',
	option: { name: 'Update', value: 'update', action: 'Update a note', description: 'Change the text of a note' },
	fields: [noteIdField, textField],
	async run(desk) {
		return asItem(desk.valueOf(await desk.store.notes.edit(noteIdOf(desk), desk.parameter('text', ''), desk.at)));
	},
};

export const noteOperations: DeskOperation[] = [addNote, deleteNote, getManyNotes, updateNote];
