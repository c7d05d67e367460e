import { LARGEST_FILE_BYTES } from '../../nodes/shared/domain/inbox/inboxLimits';
import { useWords } from '../i18n/useWords';
import { Icon } from '../parts/Icon';

const megabytes = (bytes: number, language: string): string => new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);

/** The files that go out with the answer. */
export function DraftFiles({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
	const words = useWords();
	if (files.length === 0) return null;
	return (
		<ul class="draft-files">
			{files.map((file, index) => (
				<li key={index} class={file.size > LARGEST_FILE_BYTES ? 'badge bad' : 'badge'}>
					<Icon name={file.type.startsWith('image/') ? 'image' : file.type.startsWith('audio/') ? 'mic' : 'file'} />
					<span class="cut" dir="auto">
						{file.name}
					</span>
					<span>{megabytes(file.size, words.language)}</span>
					<button type="button" aria-label={words('removeFile', { name: file.name })} onClick={() => onChange(files.toSpliced(index, 1))}>
						<Icon name="close" />
					</button>
				</li>
			))}
		</ul>
	);
}
