import { engageLabWhatsAppFields } from '../../../nodes/EngageLabWhatsApp/engageLabWhatsAppFields';

describe('The fields of EngageLab WhatsApp', () => {
	it('keep one type for one name, so that changing the operation leaves no value of another type behind', () => {
		const types = new Map<string, Set<string>>();
		for (const { name, type } of engageLabWhatsAppFields) {
			if (type === 'notice') continue;
			types.set(name, (types.get(name) ?? new Set()).add(type));
		}
		expect([...types].filter(([, used]) => used.size > 1).map(([name]) => name)).toEqual([]);
	});

	it('offer files by link only, because EngageLab takes no others', () => {
		const sources = engageLabWhatsAppFields.filter(({ displayName }) => displayName === 'File From');
		expect(sources.map(({ type, default: value }) => [type, value])).toEqual([['hidden', 'link'], ['hidden', 'link']]);
	});
});
