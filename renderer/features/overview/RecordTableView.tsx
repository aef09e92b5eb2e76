interface RecordTableViewProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** One row for each record; its last cell opens it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly onOpen: (key: string) => void;
}

/** The table beside a picture: the same records in words. */
export function RecordTableView({ caption, heads, rows, onOpen }: RecordTableViewProps) {
  return (
    <table className="record-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td key={index} dir="auto">
                {index < cells.length - 1 ? (
                  cell
                ) : (
                  <button
                    type="button"
                    className="record-table-open"
                    onClick={() => {
                      onOpen(key);
                    }}
                  >
                    {cell}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
