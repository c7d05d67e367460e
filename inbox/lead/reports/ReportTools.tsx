import type { ReportFile } from '../../../nodes/shared/domain/inbox/reportCalls';
import type { WordKey } from '../../i18n/translate';
import { useWords } from '../../i18n/useWords';
import { Icon } from '../../parts/Icon';
import { useInbox } from '../../state/useInbox';

const REVOKE_MS = 10_000;

interface Props<By extends string> {
	/** What it can be split by, each with its words. */
	groupings: Readonly<Record<By, WordKey>>;
	by: By;
	onSplit: (by: By) => void;
	file: () => Promise<ReportFile>;
}

/** What a report is split by, and its download. */
export function ReportTools<By extends string>({ groupings, by, onSplit, file }: Props<By>) {
	const inbox = useInbox();
	const words = useWords();
	const download = async (): Promise<void> => {
		try {
			const { fileName, csv } = await file();
			const link = document.createElement('a');
			link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
			link.download = fileName;
			link.click();
			setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MS);
		} catch (error) {
			inbox.tell(error);
		}
	};
	return (
		<div class="row lead-head">
			<select class="input" aria-label={words('splitBy')} value={by} onChange={({ currentTarget }) => onSplit(currentTarget.value as By)}>
				{Object.entries<WordKey>(groupings).map(([grouping, label]) => (
					<option key={grouping} value={grouping}>
						{words(label)}
					</option>
				))}
			</select>
			<button type="button" class="button" onClick={() => void download()}>
				<Icon name="download" /> CSV
			</button>
		</div>
	);
}
