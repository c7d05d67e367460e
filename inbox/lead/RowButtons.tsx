import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';

interface Props {
	/** Of what the row is about, for whoever hears the buttons only. */
	name: string;
	onEdit: () => void;
	/** Without it the row stays. */
	onRemove?: () => void;
}

/** The buttons at the end of a row of settings. */
export function RowButtons({ name, onEdit, onRemove }: Props) {
	const words = useWords();
	return (
		<>
			<button type="button" class="button" aria-label={words('editNamed', { name })} onClick={onEdit}>
				{words('edit')}
			</button>
			{onRemove && (
				<button type="button" class="icon-button" aria-label={words('removeNamed', { name })} title={words('removeNamed', { name })} onClick={onRemove}>
					<Icon name="trash" />
				</button>
			)}
		</>
	);
}
