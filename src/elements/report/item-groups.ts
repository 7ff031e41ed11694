import type { PlannedItem } from '../../views/report/plan-report.js';

/** Items that stand beside one another, with the classes of what they stand in. */
export interface ItemGroup {
  readonly style: string;
  readonly items: readonly PlannedItem[];
}

/** Items one after the other, those of one width together; tiles in lines of four, or of three where these come out even. */
export function itemGroups(items: readonly PlannedItem[]): readonly ItemGroup[] {
  const groups: PlannedItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.width === item.width) last.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => {
    const threes = group.length % 4 !== 0 && group.length % 3 === 0;
    return { style: `${group[0]!.width}${threes ? ' threes' : ''}`, items: group };
  });
}
