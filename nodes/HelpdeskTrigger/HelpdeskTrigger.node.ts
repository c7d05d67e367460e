import { NodeConnectionTypes, type INodeType, type INodeTypeDescription, type ITriggerFunctions, type ITriggerResponse } from 'n8n-workflow';

import { testStoreCredential } from '../shared/n8n/testStoreCredential';
import { followEvents } from './followEvents';
import { showOneEvent } from './showOneEvent';
import { triggerFields } from './triggerFields';

/** Starts a workflow when something happens at the desk, or when something that should have happened did not. */
export class HelpdeskTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Helpdesk Trigger',
		name: 'helpdeskTrigger',
		icon: { light: 'file:../icons/helpdesk.svg', dark: 'file:../icons/helpdesk.dark.svg' },
		group: ['trigger'],
		version: 2,
		subtitle: '=On {{$parameter["events"].join(", ")}}',
		description: 'Starts the workflow when something happens at the desk: a conversation opened or resolved, somebody waits too long, a message was not handled',
		eventTriggerDescription: 'Waiting for something to happen at the desk',
		activationMessage: 'The desk is watched. What happens there starts this workflow.',
		defaults: { name: 'Helpdesk Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'helpdeskStoreApi', required: true, testedBy: 'openStore' }],
		properties: triggerFields,
	};

	methods = { credentialTest: { openStore: testStoreCredential } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return this.getMode() === 'manual' ? await showOneEvent(this) : await followEvents(this);
	}
}
