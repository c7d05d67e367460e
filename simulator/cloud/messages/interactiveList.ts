import { z } from 'zod';
import { bodyText, footerText, hasTwins, textHeader } from './interactiveParts.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import {
	LIST_BODY_LENGTH,
	LIST_BUTTON_LENGTH,
	LIST_ROWS,
	LIST_SECTIONS,
	ROW_DESCRIPTION_LENGTH,
	ROW_ID_LENGTH,
	ROW_TITLE_LENGTH,
	SECTION_TITLE_LENGTH,
} from './messageLimits.ts';
import { sizedText } from './sizedText.ts';

const SECTION_COUNT = `Invalid sections count. Min allowed sections: 1, Max allowed sections: ${LIST_SECTIONS}`;

const row = z.strictObject({
	id: sizedText('Row id', ROW_ID_LENGTH),
	title: sizedText('Row title', ROW_TITLE_LENGTH),
	description: sizedText('Row description', ROW_DESCRIPTION_LENGTH, 0).optional(),
});

const section = z.strictObject({
	title: sizedText('Section title', SECTION_TITLE_LENGTH, 0).optional(),
	rows: z.array(row).min(1, 'Each section needs at least one row.'),
});

const sections = z
	.array(section)
	.min(1, SECTION_COUNT)
	.max(LIST_SECTIONS, SECTION_COUNT)
	.refine((all) => all.flatMap(({ rows }) => rows).length <= LIST_ROWS, `Total row count exceed max allowed count: ${LIST_ROWS}`)
	.refine((all) => all.length === 1 || all.every(({ title }) => title), 'Section title is required when there is more than one section.')
	.refine((all) => !hasTwins(all.flatMap(({ rows }) => rows.map(({ id }) => id))), 'Duplicated row ids');

const schema = z.strictObject({
	type: z.literal('list'),
	header: textHeader.optional(),
	body: bodyText(LIST_BODY_LENGTH),
	footer: footerText.optional(),
	action: z.strictObject({ button: sizedText('List button', LIST_BUTTON_LENGTH), sections }),
});

/** One button that opens a sheet of up to ten rows. */
export const listMenu: InteractiveKind<typeof schema> = {
	schema,
	parts: ({ action }) => ({
		actions: [],
		menu: {
			button: action.button,
			sections: action.sections.map(({ title, rows }) => ({
				...(title ? { title } : {}),
				rows: rows.map(({ id, title: rowTitle, description }) => ({ id, title: rowTitle, ...(description ? { description } : {}) })),
			})),
		},
	}),
};
