import type { VNode } from 'preact';

import { formatText, type Mark, type Stretch } from '../text/formatText';

const TAGS: Record<Mark, 'strong' | 'em' | 's' | 'code'> = { bold: 'strong', italic: 'em', struck: 's', code: 'code' };

const show = (stretch: Stretch, key: number): VNode | string => {
	if ('text' in stretch) return stretch.text;
	if ('link' in stretch) {
		return (
			<a key={key} href={stretch.link} target="_blank" rel="noopener noreferrer nofollow">
				{stretch.link}
			</a>
		);
	}
	const Tag = TAGS[stretch.mark];
	return <Tag key={key}>{stretch.inner.map(show)}</Tag>;
};

/** What people wrote, with WhatsApp's marks and links; everything is a text node. */
export const FormattedText = ({ text }: { text: string }) => (
	<span class="words" dir="auto">
		{formatText(text).map(show)}
	</span>
);
