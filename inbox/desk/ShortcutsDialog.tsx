import { useWords } from '../i18n/useWords';
import { Dialog } from '../parts/Dialog';
import { SHORTCUTS } from './shortcuts';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
	const words = useWords();
	return (
		<Dialog title={words('shortcuts')} onClose={onClose}>
			<dl class="keys">
				{Object.entries(SHORTCUTS).map(([key, name]) => (
					<div key={key} class="row">
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{words(name)}</dd>
					</div>
				))}
				<div class="row">
					<dt>
						<kbd>Ctrl</kbd> <kbd>Enter</kbd>
					</dt>
					<dd>{words('keySend')}</dd>
				</div>
			</dl>
		</Dialog>
	);
}
