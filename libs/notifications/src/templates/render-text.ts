import type { Block, Mail } from './mail';

const inText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.facts
        .map(([label, value]) => `■ ${label}\n　${value.replaceAll('\n', '\n　')}`)
        .join('\n');
    case 'button':
      return `▼ ${block.label}\n${block.url}`;
    case 'office':
      return [block.noReply, ...block.lines].join('\n');
    case 'code':
      return `　${block.code}`;
    case 'section':
      return [`【${block.heading}】`, ...block.lines].join('\n');
  }
};

/** The mail as plain text: complete by itself, an address on a line of its own. */
export const renderText = (mail: Mail): string => `${mail.blocks.map(inText).join('\n\n')}\n`;

/** The same for a letter and for reading aloud: without links, and without the word that nobody reads answers. */
export const renderForPaper = ({ blocks }: Mail): string =>
  `${blocks
    .filter(({ kind }) => kind !== 'button')
    .map(block => (block.kind === 'office' ? block.lines.join('\n') : inText(block)))
    .join('\n\n')}\n`;
