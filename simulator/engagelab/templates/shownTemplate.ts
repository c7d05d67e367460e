import type { TemplateComponent, TemplateDefinition } from '../../cloud/templates/templateDefinition.ts';

/** Kinds are written small in answers, though the documentation writes them in capitals. */
function shownComponent({ buttons, ...component }: TemplateComponent): Record<string, unknown> {
	return {
		...component,
		type: component.type.toLowerCase(),
		...(component.format === undefined ? {} : { format: component.format.toLowerCase() }),
		...(buttons ? { buttons: buttons.map((button) => ({ ...button, type: button.type.toLowerCase() })) } : {}),
	};
}

/** A template as EngageLab answers it. */
export const shownTemplate = ({ id, name, language, status, category, components, quality_score }: TemplateDefinition): Record<string, unknown> => ({
	id,
	name,
	language,
	status,
	category,
	components: components.map(shownComponent),
	quality_score,
});
