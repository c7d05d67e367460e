import type { TemplateDefinition } from './templateDefinition.ts';

/** Holds the templates of every account. */
export interface TemplateStore {
	add(template: TemplateDefinition): void;
	get(id: string): TemplateDefinition | undefined;
	ofAccount(wabaId: string): TemplateDefinition[];
	find(wabaId: string, name: string, language: string): TemplateDefinition | undefined;
	remove(id: string): void;
	clear(): void;
}

export function createTemplateStore(): TemplateStore {
	const templates = new Map<string, TemplateDefinition>();
	const ofAccount = (wabaId: string): TemplateDefinition[] => [...templates.values()].filter((template) => template.wabaId === wabaId);
	return {
		add: (template) => void templates.set(template.id, template),
		get: (id) => templates.get(id),
		ofAccount,
		find: (wabaId, name, language) => ofAccount(wabaId).find((template) => template.name === name && template.language === language),
		remove: (id) => void templates.delete(id),
		clear: () => templates.clear(),
	};
}
