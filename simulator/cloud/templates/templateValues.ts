import { whatsAppError, type GraphError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import { variablesIn, type ParameterFormat } from './templateDefinition.ts';
import type { TemplateParameter } from './templateParameters.ts';

function wordOf(parameter: TemplateParameter): string | undefined {
	if (parameter.type === 'text') return parameter.text;
	if (parameter.type === 'currency') return parameter.currency.fallback_value;
	if (parameter.type === 'date_time') return parameter.date_time.fallback_value;
	return undefined;
}

function parameterFlaw(part: string, parameter: TemplateParameter, format: ParameterFormat): GraphError | undefined {
	const word = wordOf(parameter);
	if (!['text', 'currency', 'date_time'].includes(parameter.type)) {
		return whatsAppError(132012, `${part}: Format mismatch, expected TEXT, received ${parameter.type.toUpperCase()}`);
	}
	if (!word) return whatsAppError(131008, 'Parameter of type text is missing text value');
	if (/[\n\r\t]| {5,}/.test(word)) {
		return whatsAppError(132018, 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces');
	}
	const named = parameter.parameter_name !== undefined;
	if (format === 'NAMED' && !named) return whatsAppError(100, 'Parameter name is missing or empty');
	if (format === 'POSITIONAL' && named) return whatsAppError(100, `Unexpected parameter name "${parameter.parameter_name}" for a template with positional parameters`);
	return undefined;
}

/** Matches the given values to the variables of one text, refusing a wrong number, a wrong name or a wrong form. */
export function templateValues(
	part: string,
	text: string | undefined,
	format: ParameterFormat,
	parameters: TemplateParameter[],
): Checked<Map<string, string>> {
	const names = variablesIn(text);
	if (names.length !== parameters.length) {
		const details = `${part}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`;
		return refused(whatsAppError(132000, details));
	}
	const values = new Map<string, string>();
	for (const [at, parameter] of parameters.entries()) {
		const found = parameterFlaw(part, parameter, format);
		if (found) return refused(found);
		const name = format === 'NAMED' ? parameter.parameter_name : String(at + 1);
		if (name === undefined || !names.includes(name)) return refused(whatsAppError(132012, `${part}: the template has no parameter named "${name}"`));
		values.set(name, wordOf(parameter) ?? '');
	}
	return accepted(values);
}
