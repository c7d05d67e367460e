import { fillText } from '../../../nodes/shared/domain/message/fillText';
import { useWords } from '../../i18n/useWords';
import { FormattedText } from '../../parts/FormattedText';

/** One of the texts of the desk, as a contact reads it. */
export interface PreviewText {
	title: string;
	text: string;
	/** The button below that opens the choice of a rating. */
	button?: string;
}

/** What contacts will see on their phones, with invented values in the place of variables. */
export function PhonePreview({ texts }: { texts: readonly PreviewText[] }) {
	const words = useWords();
	const values = { contact: { name: 'Ada' }, businessHours: { opensAtText: words('previewOpens') } };
	return (
		<figure class="phone" aria-label={words('phonePreview')}>
			<figcaption class="small quiet">{words('phonePreview')}</figcaption>
			<div class="phone-wall scroll" tabIndex={0} role="region" aria-label={words('phonePreview')}>
				{texts
					.filter(({ text }) => text.trim() !== '')
					.map(({ title, text, button }) => (
						<div key={title}>
							<p class="small quiet phone-title">{title}</p>
							<div class="bubble-place in">
								<div class="bubble">
									<FormattedText text={fillText(text, values).text} />
									{button && <p class="phone-button">{button}</p>}
								</div>
							</div>
						</div>
					))}
			</div>
		</figure>
	);
}
