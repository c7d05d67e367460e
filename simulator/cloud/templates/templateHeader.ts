import { whatsAppError } from '../graph/graphError.ts';
import { accepted, refused, type Checked } from '../graph/graphReply.ts';
import type { ResolvedHeader } from '../messages/interactiveParts.ts';
import { resolveMedia } from '../messages/mediaPart.ts';
import type { SendingGround } from '../messages/preparedMessage.ts';
import { fillVariables, type ParameterFormat, type TemplateComponent } from './templateDefinition.ts';
import type { TemplateParameter } from './templateParameters.ts';
import { templateValues } from './templateValues.ts';

function mediaOf(parameter: TemplateParameter, ground: SendingGround): Checked<ResolvedHeader> {
	const media =
		parameter.type === 'image'
			? resolveMedia('image', parameter.image, ground)
			: parameter.type === 'video'
				? resolveMedia('video', parameter.video, ground)
				: parameter.type === 'document'
					? resolveMedia('document', parameter.document, ground)
					: undefined;
	if (!media) return accepted({});
	return media.ok ? accepted({ header: media.value.content, prepare: media.value.prepare }) : media;
}

/** Fills the header of a template: a text with at most one variable, or a picture, video, file or place of the sender. */
export function templateHeader(
	header: TemplateComponent | undefined,
	format: ParameterFormat,
	parameters: TemplateParameter[],
	ground: SendingGround,
): Checked<ResolvedHeader> {
	const expected = header?.format?.toUpperCase() ?? 'TEXT';
	if (expected === 'TEXT') {
		const values = templateValues('header', header?.text, format, parameters);
		if (!values.ok) return values;
		return accepted(header ? { header: { kind: 'text', body: fillVariables(header.text ?? '', values.value) } } : {});
	}
	const [parameter] = parameters;
	const received = parameter?.type.toUpperCase() ?? 'UNKNOWN';
	if (!parameter || received !== expected || parameters.length > 1) {
		return refused(whatsAppError(132012, `header: Format mismatch, expected ${expected}, received ${received}`));
	}
	if (parameter.type === 'location') {
		const { latitude, longitude, name, address } = parameter.location;
		return accepted({ header: { kind: 'location', latitude: Number(latitude), longitude: Number(longitude), name, address } });
	}
	return mediaOf(parameter, ground);
}
