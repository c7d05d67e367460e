interface Bar {
	name: string;
	value: number;
	/** What stands above it. */
	words: string;
}

/** Bars side by side; the table below says the same to whoever cannot see them. */
export function Bars({ title, bars }: { title: string; bars: Bar[] }) {
	const most = Math.max(...bars.map(({ value }) => value), 1);
	return (
		<figure class="sheet" aria-hidden="true">
			<figcaption>{title}</figcaption>
			<div class="bars">
				{bars.map(({ name, value, words }, index) => (
					<div key={index} class="bar" title={`${name}: ${words}`}>
						<span class="bar-words">{words}</span>
						<span class="bar-fill" style={{ height: `calc((100% - 2.6rem) * ${Math.max(0.01, value / most)})` }} />
						<span class="bar-name cut">{name}</span>
					</div>
				))}
			</div>
		</figure>
	);
}
