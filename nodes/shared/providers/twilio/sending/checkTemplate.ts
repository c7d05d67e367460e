import type { OutboundMessage } from '../../../domain/message/outboundMessage';
import type { TemplateParameters } from '../../../domain/message/templateParameters';
import { checkPresent, checkRequired, checkUnique } from '../../checking/checkText';
import { TEMPLATE_VARIABLE_MAX_LENGTH, TEMPLATE_VARIABLES_MAX_COUNT, VALIDITY_SECONDS } from '../limits';
import { isContentSid } from './contentSid';

type Template = Extract<OutboundMessage, { kind: 'template' }>;

const ONE_LIST = 'Twilio keeps all variables of a template in one list';

const checkParts = ({ header, buttons, cards, offerEndsAt }: TemplateParameters): string[] => [
	...(header && header.kind !== 'text' ? [`${ONE_LIST}, those of the header too. Give the end of its address among the variables.`] : []),
	...(header?.kind === 'text' && !header.name ? [`${ONE_LIST}. Give the value of the header among the variables, or name its variable.`] : []),
	...(buttons.length > 0 ? [`${ONE_LIST}, those of buttons too. Give their values among the variables.`] : []),
	...(cards?.length ? [`${ONE_LIST}, those of cards too. Give their values among the variables.`] : []),
	...(offerEndsAt === undefined ? [] : ['Twilio knows no limited-time offers. Leave the end of the offer empty.']),
];

/** What can be known to be wrong without looking at the template itself. */
export const checkTemplate = ({ name, language, parameters, ttlSeconds }: Template): string[] => [
	...checkPresent('The name of the template', name),
	...(isContentSid(name) ? [] : checkPresent('The language of the template', language)),
	...checkParts(parameters),
	...parameters.body.flatMap(({ text }, index) => checkRequired(`Variable ${index + 1}`, text, TEMPLATE_VARIABLE_MAX_LENGTH)),
	...checkUnique('The variable', parameters.body.flatMap(({ name: variable }) => variable ?? [])),
	...(parameters.body.length > TEMPLATE_VARIABLES_MAX_COUNT
		? [`The template has ${parameters.body.length} variables; Twilio allows ${TEMPLATE_VARIABLES_MAX_COUNT}. Remove some.`]
		: []),
	...checkValidity('The time to live', ttlSeconds),
];

/** How long Twilio may hold a message back. */
export function checkValidity(what: string, seconds: number | undefined): string[] {
	const { least, most } = VALIDITY_SECONDS;
	if (seconds === undefined || (Number.isInteger(seconds) && seconds >= least && seconds <= most)) return [];
	return [`${what} is ${seconds} seconds; Twilio allows ${least} to ${most}. Change it.`];
}
