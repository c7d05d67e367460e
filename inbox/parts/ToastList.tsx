import { useInbox } from '../state/useInbox';

/** Short messages; read aloud by screen readers as they come. */
export function ToastList() {
	const { toasts } = useInbox();
	return (
		<div class="toasts" role="status" aria-live="polite">
			{toasts.shown.value.map(({ id, text, bad, action }) => (
				<div key={id} class={bad ? 'toast bad' : 'toast'}>
					<span dir="auto">{text}</span>
					{action && (
						<button
							type="button"
							onClick={() => {
								toasts.shown.value = toasts.shown.value.filter((toast) => toast.id !== id);
								action.run();
							}}
						>
							{action.label}
						</button>
					)}
				</div>
			))}
		</div>
	);
}
