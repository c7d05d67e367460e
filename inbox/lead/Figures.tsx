/** Numbers side by side, each with what it counts. */
export function Figures({ figures }: { figures: ReadonlyArray<readonly [name: string, figure: string]> }) {
	return (
		<dl class="figures">
			{figures.map(([name, figure]) => (
				<div key={name} class="figure">
					<dt>{name}</dt>
					<dd>{figure}</dd>
				</div>
			))}
		</dl>
	);
}
