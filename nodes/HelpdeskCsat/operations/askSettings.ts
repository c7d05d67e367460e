import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ScaleName } from '../../shared/domain/survey/scale';
import { SURVEY_LANGUAGES, surveyLanguageOf, type SurveyLanguage } from '../../shared/domain/survey/surveyLanguage';
import type { SurveyRules } from '../../shared/domain/survey/whyNotToAsk';
import type { Desk } from '../../shared/n8n/desk/Desk';
import { textFields, textIn } from '../../shared/n8n/fields/textsField';
import { languageOf } from '../../shared/n8n/languageOf';

const HOUR_MS = 3_600_000;

const languageNames: Record<SurveyLanguage, string> = { en: 'English', fr: 'French', es: 'Spanish', pt: 'Portuguese', de: 'German' };

const languageOptions = SURVEY_LANGUAGES.map((value) => ({ name: languageNames[value], value })).sort((one, other) => one.name.localeCompare(other.name));

export const askFields: INodeProperties[] = [
	{
		displayName:
			"Connect behind 'Helpdesk Trigger' on 'Conversation Resolved'. Then send with 'Send Prepared Message' and keep it with 'Record Reply'. To ask later, put n8n's 'Wait' before this node: a conversation that was reopened meanwhile is skipped.",
		name: 'askNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Scale',
		name: 'scale',
		type: 'options',
		default: 'stars',
		options: [
			{ name: '1 to 5 Stars', value: 'stars', description: 'A list to choose from' },
			{ name: '3 Faces', value: 'faces', description: 'Three buttons' },
			{ name: 'Thumbs', value: 'thumbs', description: 'Two buttons' },
			{ name: '0 to 10', value: 'zeroToTen', description: 'Typed by the contact, because a list on WhatsApp holds ten rows' },
		],
	},
	...textFields({
		displayName: 'Question',
		name: 'question',
		placeholder: 'e.g. How satisfied are you with our help?',
		description: 'Leave empty for "How satisfied are you with our help?" in the language of the contact. Where the channel has a question of its own, that one is asked.',
	}),
	{
		displayName: 'Language If Unknown',
		name: 'language',
		type: 'options',
		default: 'en',
		options: languageOptions,
		description: "Used where neither the item nor the contact's attribute \"language\" says which one the contact speaks",
	},
	{
		displayName: 'When the Service Window Is Closed',
		name: 'outsideWindow',
		type: 'options',
		default: 'skip',
		options: [
			{ name: 'Do Not Ask', value: 'skip' },
			{ name: 'Ask With a Template', value: 'template', description: 'An approved template of the account; WhatsApp may charge for it' },
		],
	},
	{
		displayName: 'Template Name',
		name: 'templateName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. satisfaction_survey',
		displayOptions: { show: { outsideWindow: ['template'] } },
	},
	{ displayName: 'Template Language', name: 'templateLanguage', type: 'string', default: 'en', placeholder: 'e.g. en_US', displayOptions: { show: { outsideWindow: ['template'] } } },
	{
		displayName: 'Template Has Rating Buttons',
		name: 'templateButtons',
		type: 'boolean',
		default: true,
		description: 'Whether it has one quick-reply button for each rating, the best first. Without them the contact types the rating.',
		displayOptions: { show: { outsideWindow: ['template'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{ displayName: 'Also After Auto-Resolve', name: 'afterAutoResolve', type: 'boolean', default: true, description: 'Whether to ask where a timer closed the conversation' },
			{ displayName: 'Also Where Nobody Has Set It', name: 'unconfigured', type: 'boolean', default: true, description: 'Whether to ask on channels that nobody has configured; on the others their setting decides' },
			{ displayName: 'Also Where Switched Off', name: 'ignoreChannel', type: 'boolean', default: true, description: "Whether to ask although the channel's setting 'Satisfaction Survey' is off" },
			{ displayName: 'Also Without a Person', name: 'withoutPerson', type: 'boolean', default: true, description: 'Whether to ask where no person answered, e.g. only an AI agent' },
			{ displayName: 'Days Between Surveys', name: 'everyDays', type: 'number', typeOptions: { minValue: 0 }, default: 30, description: 'Not if the contact was asked within so many days' },
			{
				displayName: 'Hours to Answer',
				name: 'openHours',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 72,
				description: 'How long a typed rating is taken for an answer. A tapped one counts later too.',
			},
			{ displayName: 'Not With Tags', name: 'withoutTags', type: 'string', default: '', placeholder: 'e.g. spam, test', description: 'Separated by commas' },
			{ displayName: 'Only Topics', name: 'topics', type: 'string', default: '', placeholder: 'e.g. Delivery, Returns', description: 'Separated by commas' },
		],
	},
];

interface Options {
	afterAutoResolve?: boolean;
	ignoreChannel?: boolean;
	unconfigured?: boolean;
	withoutPerson?: boolean;
	openHours?: number;
	everyDays?: number;
	withoutTags?: string;
	topics?: string;
}

export interface AskSettings extends SurveyRules {
	scale: ScaleName;
	language: SurveyLanguage;
	openMs: number;
	/** Missing = the usual one. */
	question?: string;
	template?: { name: string; language: string; buttons: boolean };
}

/** What was filled in, in the language of the contact. */
export async function readAskSettings(desk: Desk): Promise<AskSettings> {
	const { openHours = 72, everyDays = 0, withoutTags = '', topics = '', ...switches } = desk.parameter<Options>('options', {});
	const spoken = languageOf(desk.json) ?? (await languageOfContact(desk));
	const language = surveyLanguageOf(spoken) ?? desk.parameter<SurveyLanguage>('language', 'en');
	const outsideWindow = desk.parameter<SurveyRules['outsideWindow']>('outsideWindow', 'skip');
	return {
		scale: desk.parameter<ScaleName>('scale', 'stars'),
		language,
		openMs: openHours * HOUR_MS,
		question: textIn(spoken, desk.parameter('question', ''), desk.parameter<IDataObject>('questionOthers', {})),
		...switches,
		everyDays,
		topics: listed(topics),
		withoutTags: listed(withoutTags),
		outsideWindow,
		...(outsideWindow === 'template' ? { template: readTemplate(desk) } : {}),
	};
}

function readTemplate(desk: Desk): AskSettings['template'] {
	const name = desk.parameter('templateName', '').trim();
	if (name === '') throw desk.refusal("'Template Name' is empty", "Name an approved template, or choose 'Do Not Ask' for a closed window.");
	return { name, language: desk.parameter('templateLanguage', 'en').trim(), buttons: desk.parameter('templateButtons', true) };
}

async function languageOfContact({ store, incoming }: Desk): Promise<string | undefined> {
	const contact = incoming.contactId === undefined ? undefined : await store.contacts.get(incoming.contactId);
	const language = contact?.ok ? contact.value.attributes.language : undefined;
	return typeof language === 'string' ? language : undefined;
}

const listed = (text: string): string[] =>
	text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
