import type { IDataObject } from 'n8n-workflow';

import { providerOfChannel } from '../../shared/domain/channel/providerOfChannel';
import { plainQuestion, surveyQuestion, surveyTemplate, type Question } from '../../shared/domain/survey/surveyQuestion';
import { SKIP_REASONS } from '../../shared/domain/survey/whyNotToAsk';
import { conversationIdField } from '../../shared/n8n/desk/conversationIdField';
import { withPrepared, type PreparedMessage } from '../../shared/n8n/sending/kinds/sendPrepared';
import type { SurveyParties } from '../../shared/store/surveys/surveyStore';
import type { CsatOperation } from '../csatOperation';
import { askFields, readAskSettings, type AskSettings } from './askSettings';

export const ask: CsatOperation = {
	option: {
		name: 'Ask',
		value: 'ask',
		action: 'Ask how satisfied a contact is',
		description: 'Prepare the question about the latest resolution of a conversation, unless it was asked already',
	},
	fields: [...askFields, conversationIdField],
	outputOfFailed: 1,
	async run(desk) {
		const settings = await readAskSettings(desk);
		const conversationId = desk.conversationId();
		const claim = desk.valueOf(await desk.store.surveys.claim({ conversationId, ...resolutionOf(desk.json), ...settings }, desk.at));
		const item = withParties(desk.json, claim);
		if (!claim.claimed) return { output: 1, result: { ...item, survey: { asked: false, reason: claim.reason, explanation: SKIP_REASONS[claim.reason] } } };
		const channel = await desk.store.channels.get(claim.channel.id);
		const own = channel.ok ? channel.value.settings.surveyText : undefined;
		const question = { surveyId: claim.survey.id, scale: settings.scale, language: settings.language, text: own ?? settings.question };
		const prepared = prepare(question, claim.window.open, settings);
		return { output: 0, result: { ...item, survey: { ...claim.survey }, ...withPrepared(prepared) } };
	},
};

/** Of an item that has waited: what was resolved again since then has an item of its own. */
function resolutionOf({ conversation }: IDataObject): { resolution?: number } {
	const { resolutions } = (conversation ?? {}) as { resolutions?: unknown };
	return typeof resolutions === 'number' ? { resolution: resolutions } : {};
}

function prepare(question: Question, windowIsOpen: boolean, { template }: AskSettings): PreparedMessage {
	if (!windowIsOpen && template) return { message: surveyTemplate(question, template) };
	return { message: surveyQuestion(question), plainText: plainQuestion(question) };
}

/** In the shape of the desk, so that the node that sends knows to whom and from which number. */
function withParties(json: IDataObject, { channel, contact, conversation, window }: SurveyParties): IDataObject {
	const provider = providerOfChannel(channel.id);
	const key = contact.userId ?? contact.phone ?? contact.id;
	return {
		...json,
		...(provider === undefined ? {} : { provider }),
		channel: { ...channel },
		contact: { ...(json.contact as object | undefined), ...contact, key },
		conversation: { ...(json.conversation as object | undefined), ...conversation, window: { ...window } },
	};
}
