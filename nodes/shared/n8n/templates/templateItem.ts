import type { IDataObject } from 'n8n-workflow';

/** A template as people read it: how it is filled in is for nodes to know, and the vendor's own description is its vendor's. */
export function templateItem(template: object): IDataObject {
	const { form: _form, raw: _raw, ...plain } = template as IDataObject;
	return plain;
}
