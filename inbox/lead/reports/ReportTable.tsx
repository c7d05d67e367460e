interface Props {
	label: string;
	/** The first names what the lines are about. */
	columns: readonly string[];
	rows: ReadonlyArray<{ id: string; name: string; cells: readonly string[] }>;
}

/** The lines of a report; what the charts show stands here in words. */
export const ReportTable = ({ label, columns, rows }: Props) => (
	<section class="sheet">
		<div class="table-place scroll" tabIndex={0} role="region" aria-label={label}>
			<table>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ id, name, cells }) => (
						<tr key={id}>
							<th scope="row">
								<bdi>{name}</bdi>
							</th>
							{cells.map((cell, index) => (
								<td key={index}>{cell}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	</section>
);
