import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { create } from 'storybook/theming';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { palette } from '../src/elements/tokens/palette.js';
import { applyReader } from './reader.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // Storybook's own blue is too light for links on the tinted rows of its tables.
    docs: { theme: create({ base: 'light', colorSecondary: palette.accent[0] }) },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Choosing a chart',
            'Theming',
            'Embedding',
            'Frameworks and editors',
            'Adding a metric',
            'Adding a language',
          ],
          'Elements',
        ],
      },
    },
  },
  initialGlobals: { language: 'en', theme: 'light', direction: 'auto' },
  globalTypes: {
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'zh', title: '中文' },
          { value: 'ru', title: 'Русский' },
        ],
      },
    },
    theme: { toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'] } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'] } },
  },
  decorators: [
    (story, { globals }) => {
      applyReader(document.documentElement, globals);
      return story();
    },
  ],
};

export default preview;
