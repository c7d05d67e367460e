import { asItems } from '../../shared/n8n/desk/asItem';
import { periodFields, readPeriod } from '../../shared/n8n/desk/period';
import { reportedChannels } from '../../shared/n8n/desk/reportedChannels';
import type { CsatOperation } from '../csatOperation';
import { reportFilterFields } from './reportFilterFields';

export const getAnswers: CsatOperation = {
	option: { name: 'Get Answers', value: 'getAnswers', action: 'Get the answers to surveys', description: 'Each survey of a period with its rating, comment and agent' },
	fields: [...periodFields, ...reportFilterFields],
	outputOfFailed: 0,
	async run(desk) {
		return { output: 0, result: asItems(await desk.store.surveys.ratings({ ...readPeriod(desk), channelIds: await reportedChannels(desk) })) };
	},
};
