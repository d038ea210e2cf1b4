import type { ErrorCode } from 'yaml';
import { defineWords } from '../language/language.ts';
import { name, type Words, written } from '../language/sentence-parts.ts';

/** What may be wrong with the writing of a YAML file. */
export const yamlWords = defineWords(({ text }) => {
  const yaml = name('YAML');
  const anchors = text`there is an anchor or an alias here, which is not allowed; write the value out.`;
  const indent = text`the indent is wrong; settings of one group begin in the same column, with two more spaces than the group.`;
  const brackets = text`brackets and what is indented do not go together here; write the list or the group in one way.`;
  const tag = text`there is a tag (a word that begins with "!") here, which is not allowed; take it out, or put the value between quotation marks.`;
  const faults: Readonly<Record<ErrorCode, Words>> = {
    ALIAS_PROPS: anchors,
    BAD_ALIAS: anchors,
    BAD_COLLECTION_TYPE: tag,
    BAD_DIRECTIVE: text`a line that begins with "%" is not allowed here; take it out.`,
    BAD_DQ_ESCAPE: text`what follows the backslash is not known; put the value between single quotation marks, or write the backslash twice.`,
    BAD_INDENT: indent,
    BAD_PROP_ORDER: tag,
    BAD_SCALAR_START: text`a value cannot begin with this character; put the value between quotation marks.`,
    BLOCK_AS_IMPLICIT_KEY: text`there are two colons, or a wrong indent; put a value that contains ": " between quotation marks.`,
    BLOCK_IN_FLOW: brackets,
    DUPLICATE_KEY: text`this key is there twice in the same group; keep one.`,
    IMPOSSIBLE: text`this is not valid ${yaml}; write the line again.`,
    KEY_OVER_1024_CHARS: text`the name of a setting is far too long here; look for a missing quotation mark or colon.`,
    MISSING_CHAR: text`something is not closed or not separated; look for a missing quotation mark, bracket, comma or colon.`,
    MULTILINE_IMPLICIT_KEY: text`the lines do not fit together; look for a wrong indent, or a value that goes on into the next line without quotation marks.`,
    MULTIPLE_ANCHORS: anchors,
    MULTIPLE_DOCS: text`the file holds more than one document; take out the line "---".`,
    MULTIPLE_TAGS: tag,
    NON_STRING_KEY: text`the name of a setting must be text; look for a bracket that does not belong there.`,
    RESOURCE_EXHAUSTION: text`lists and groups lie too deep inside each other here.`,
    TAB_AS_INDENT: text`a tab is used as indent; ${yaml} allows spaces only.`,
    TAG_RESOLVE_FAILED: tag,
    UNEXPECTED_TOKEN: text`something stands here that does not belong; look for a missing quotation mark, or a bracket, comma or colon too many.`,
  };
  return {
    /** `line` is what stands where the fault was noticed. */
    syntax: (code: ErrorCode, line: string) =>
      line === '' ? faults[code] : text`at "${written(line)}": ${faults[code]}`,
    anchor: (mark: string) =>
      text`"${written(mark)}" is an anchor or an alias, which is not allowed; write the value out.`,
  };
});
