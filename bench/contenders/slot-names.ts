/** Quarter hours of a week. */
export const slotsAWeek = 7 * 96;

/** Their names as answers have them, from Monday, 0:00: `1T00:00`. */
export const slotNames: readonly string[] = Array.from({ length: slotsAWeek }, (_, slot) => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const quarter = slot % 96;
  return `${Math.floor(slot / 96) + 1}T${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});
