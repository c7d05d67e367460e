import type { PanelCard, PanelContent } from '../../whatsapp/messageContent.ts';
import { whatsAppError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import type { ResolvedHeader } from '../messages/interactiveParts.ts';
import type { SendingGround } from '../messages/preparedMessage.ts';
import { templateButtons } from './templateButtons.ts';
import { componentOf, fillVariables, type TemplateComponent, type TemplateDefinition } from './templateDefinition.ts';
import { templateHeader } from './templateHeader.ts';
import { TEMPLATE_BODY_LENGTH } from './templateLimits.ts';
import type { SentComponent } from './templateParameters.ts';
import { templateValues } from './templateValues.ts';

/** Meta writes the text of one-time passcodes itself. */
const AUTHENTICATION_BODY = '*{{1}}* is your verification code.';

interface FilledPart {
	card: PanelCard & { footer?: string };
	preparations: Array<NonNullable<ResolvedHeader['prepare']>>;
}

function fillPart(
	definition: Pick<TemplateDefinition, 'components' | 'parameter_format' | 'category'>,
	sent: SentComponent[],
	ground: SendingGround,
): Checked<FilledPart> {
	const { components, parameter_format: format, category } = definition;
	const parametersOf = (type: string): NonNullable<SentComponent['parameters']> => sent.find((part) => part.type === type)?.parameters ?? [];
	const header = templateHeader(componentOf(components, 'HEADER'), format, parametersOf('header'), ground);
	if (!header.ok) return header;
	const bodyText = category === 'AUTHENTICATION' ? AUTHENTICATION_BODY : componentOf(components, 'BODY')?.text;
	const values = templateValues('body', bodyText, format, parametersOf('body'));
	if (!values.ok) return values;
	const body = fillVariables(bodyText ?? '', values.value);
	if (body.length > TEMPLATE_BODY_LENGTH) return refused(whatsAppError(132005, `body: translated text of ${body.length} characters is longer than ${TEMPLATE_BODY_LENGTH}`));
	const actions = templateButtons(componentOf(components, 'BUTTONS')?.buttons ?? [], sent.filter((part) => part.type === 'button'));
	if (!actions.ok) return actions;
	const footer = componentOf(components, 'FOOTER')?.text;
	return accepted({
		card: {
			...(header.value.header ? { header: header.value.header } : {}),
			...(body ? { body } : {}),
			...(footer ? { footer } : {}),
			actions: actions.value,
		},
		preparations: header.value.prepare ? [header.value.prepare] : [],
	});
}

function fillCards(defined: TemplateComponent | undefined, definition: TemplateDefinition, sent: SentComponent[], ground: SendingGround): Checked<FilledPart[]> {
	const cards = defined?.cards ?? [];
	const given = sent.find((part) => part.type === 'carousel')?.cards ?? [];
	if (cards.length !== given.length) {
		return refused(whatsAppError(132000, `carousel: number of cards (${given.length}) does not match the expected number of cards (${cards.length})`));
	}
	const filled: FilledPart[] = [];
	for (const [at, card] of cards.entries()) {
		const components = given.find((other) => other.card_index === at)?.components ?? [];
		const part = fillPart({ ...definition, components: card.components }, components, ground);
		if (!part.ok) return part;
		filled.push(part.value);
	}
	return accepted(filled);
}

/** Puts the given values into a template, or says in Meta's words what does not fit. */
export function fillTemplate(
	definition: TemplateDefinition,
	sent: SentComponent[],
	ground: SendingGround,
): Checked<{ content: PanelContent; preparations: FilledPart['preparations'] }> {
	const offer = componentOf(definition.components, 'LIMITED_TIME_OFFER');
	if (offer && !sent.some((part) => part.type === 'limited_time_offer')) {
		return refused(whatsAppError(131008, 'limited_time_offer: the template requires expiration_time_ms'));
	}
	const main = fillPart(definition, sent, ground);
	if (!main.ok) return main;
	const cards = fillCards(componentOf(definition.components, 'CAROUSEL'), definition, sent, ground);
	if (!cards.ok) return cards;
	const { name, language, category } = definition;
	const content: PanelContent = {
		kind: 'panel',
		template: { name, language, category },
		...main.value.card,
		...(cards.value.length > 0 ? { cards: cards.value.map(({ card }) => card) } : {}),
	};
	return accepted({ content, preparations: [main.value, ...cards.value].flatMap(({ preparations }) => preparations) });
}
