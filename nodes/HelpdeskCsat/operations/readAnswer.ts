import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { scales } from '../../shared/domain/survey/scale';
import type { Survey } from '../../shared/domain/survey/survey';
import { surveyTexts } from '../../shared/domain/survey/surveyTexts';
import { fillText } from '../../shared/domain/message/fillText';
import type { Desk } from '../../shared/n8n/desk/Desk';
import { textFields, textIn } from '../../shared/n8n/fields/textsField';
import { languageOf } from '../../shared/n8n/languageOf';
import { withPrepared } from '../../shared/n8n/sending/kinds/sendPrepared';
import type { CsatOperation } from '../csatOperation';

type CommentRule = 'never' | 'unsatisfied' | 'always';

const MINUTE_MS = 60_000;

const commentFields: INodeProperties[] = [
	{
		displayName: 'Ask for a Comment',
		name: 'askComment',
		type: 'options',
		default: 'never',
		options: [
			{ name: 'Never', value: 'never' },
			{ name: 'When Unsatisfied', value: 'unsatisfied' },
			{ name: 'Always', value: 'always' },
		],
	},
	...textFields({
		displayName: 'Comment Question',
		name: 'commentQuestion',
		placeholder: 'e.g. Thank you! Would you like to tell us why?',
		description: 'Leave empty for a question in the language of the survey',
	}).map((field): INodeProperties => ({ ...field, displayOptions: { hide: { askComment: ['never'] } } })),
	{
		displayName: 'Minutes to Comment',
		name: 'commentMinutes',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description: "The contact's next text within this time is the comment. It does not reopen the conversation; connect 'Reopen' to the output Comment if it should.",
		displayOptions: { hide: { askComment: ['never'] } },
	},
];

export const readAnswer: CsatOperation = {
	option: {
		name: 'Read Answer',
		value: 'readAnswer',
		action: 'Read the answer to a survey',
		description: 'Tell ratings and comments from all other messages',
	},
	fields: [
		{
			displayName:
				"Connect directly behind 'Helpdesk Conversation: Receive Message', which knows the answers to open surveys and does not reopen the conversation for them. Everything else goes on unchanged on 'Not an Answer'.",
			name: 'readNotice',
			type: 'notice',
			default: '',
		},
		...commentFields,
		...textFields({
			displayName: 'Thank-You',
			name: 'thanks',
			placeholder: 'e.g. Thank you for your feedback!',
			description: "Prepared for 'Send Prepared Message'. Leave empty for a text in the language of the survey.",
		}),
	],
	outputOfFailed: 2,
	async run(desk) {
		const answered = readSurvey(desk.json);
		if (!answered) return { output: 2, result: desk.json };
		const { survey, part } = answered;
		const isSatisfied = survey.rating !== undefined && survey.rating >= scales[survey.scale].satisfiedFrom;
		const item = { ...desk.json, survey: { ...(desk.json.survey as object), satisfied: isSatisfied } };
		if (part === 'comment') return { output: 1, result: { ...item, ...withPrepared(textOf(desk, survey, 'thanks')) } };
		const wantsComment = await expectComment(desk, survey, isSatisfied);
		return { output: 0, result: { ...item, ...withPrepared(textOf(desk, survey, wantsComment ? 'commentQuestion' : 'thanks')) } };
	},
};

/** True where the contact is to be asked why, and the next text is the comment. A comment that is there is not asked for again. */
async function expectComment({ store, at, context, itemIndex }: Desk, survey: Survey, isSatisfied: boolean): Promise<boolean> {
	const rule = context.getNodeParameter('askComment', itemIndex, 'never') as CommentRule;
	if (rule === 'never' || (rule === 'unsatisfied' && isSatisfied) || survey.commentMessageId !== undefined) return false;
	const minutes = context.getNodeParameter('commentMinutes', itemIndex, 60) as number;
	await store.surveys.expectComment(survey.id, new Date(at.getTime() + minutes * MINUTE_MS));
	return true;
}

function textOf(desk: Desk, { language }: Survey, name: 'thanks' | 'commentQuestion') {
	const written = textIn(languageOf(desk.json) ?? language, desk.parameter(name, ''), desk.parameter<IDataObject>(`${name}Others`, {}));
	const { text } = fillText(written ?? surveyTexts[language][name], desk.json);
	return { message: { kind: 'text' as const, text } };
}

interface Answered {
	survey: Survey;
	part: 'rating' | 'comment';
}

/** What 'Receive Message' found; a survey that was only asked in this workflow has no part. */
function readSurvey({ survey }: IDataObject): Answered | undefined {
	const { part, ...rest } = (typeof survey === 'object' && survey !== null ? survey : {}) as unknown as Partial<Survey> & { part?: unknown };
	const isAnswer = (part === 'rating' || part === 'comment') && typeof rest.id === 'string' && rest.scale !== undefined && rest.language !== undefined;
	return isAnswer ? { survey: rest as Survey, part } : undefined;
}
