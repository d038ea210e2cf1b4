/**
 * Plain text as Discord shows it letter for letter: nothing in it becomes a mention, a link, an emoji or markup.
 * Discord renders a backslash before any punctuation as that punctuation, so the reader sees no difference.
 *
 * Source for what Discord reads as markup: discord.com/developers/docs/reference#message-formatting and Discord's
 * "Markdown Text 101". Pings are prevented a second time, by `allowed_mentions`.
 */
export function escapeText(text: string): string {
  return (
    text
      // Emphasis, code, spoilers, quotes, masked links, and everything of the form <@…>, <#…>, <t:…>, </…>, <:…>.
      .replace(/[\\*_~`|<>[\]]/g, '\\$&')
      // Headings, small print, bullets and numbered lists, at the beginning of a line only.
      .replace(/^(\s*)([#\-+])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
      // What Discord turns into a link by itself, and the names of emoji.
      .replace(/:\/\//g, '\\://')
      .replace(/(discord(?:app)?\.(?:gg|com))\//gi, '$1\\/')
      .replace(/:(?=[\w+\-\\]+:)/g, '\\:')
      .replace(/@(?=everyone|here)/gi, '\\@')
  );
}

/** The same for a place that holds one line only, such as a heading or a list's item. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s*\n\s*/g, ' ').trim());
}
