/** A CSV text as a file. The byte order mark makes spreadsheets read it as UTF-8. */
export function csvFile(csv: string): Blob {
  const mark = '\ufeff';
  return new Blob([csv.startsWith(mark) ? csv : mark + csv], { type: 'text/csv;charset=utf-8' });
}
