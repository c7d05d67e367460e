import type { IDataObject } from 'n8n-workflow';

import type { Desk } from '../shared/n8n/desk/Desk';

const idIn = (part: unknown): string | undefined => {
	const { id } = (typeof part === 'object' && part !== null ? part : {}) as IDataObject;
	return typeof id === 'string' ? id : undefined;
};

/** A greeting or survey that certainly did not go out can be sent after all. */
export async function releaseClaim({ store, json }: Desk, reason: string): Promise<void> {
	const message = idIn(json.automaticMessage);
	const survey = idIn(json.survey);
	if (message) await store.automaticMessages.release(message);
	if (survey) await store.surveys.release(survey, reason);
}
