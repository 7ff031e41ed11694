/**
 * What a page may set beside the colours of the palette, with the kit's own values: `--cb-font-family`, and so on.
 * Everything else (sizes of headings, gaps, corners of buttons) follows from these.
 */
export const brand = {
  'font-family':
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  // `medium` is the reader's own setting, whatever the page makes of `rem`.
  'font-size': 'medium',
  density: '1',
  radius: '0.5em',
  padding: 'calc(1em * var(--_density))',
  border: '1px solid var(--_line)',
  shadow: 'none',
  'chart-height': 'calc(3em + 12em * var(--_density))',
  'table-height': '32em',
} as const;
